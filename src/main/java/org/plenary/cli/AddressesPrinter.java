package org.plenary.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.build.UrlsReport;
import org.plenary.check.LedgerReport;
import org.plenary.diagnostic.DiagnosticPrinter;
import org.plenary.document.SourceTree;
import org.plenary.edit.LedgerFile.Outcome;
import org.plenary.route.Ledger;

/** Lays out addresses for people. */
final class AddressesPrinter {
  private static final String END = System.lineSeparator();

  private AddressesPrinter() {}

  /**
   * What is new and what would vanish, a line each.
   *
   * @param outcome what became of the file; null where nobody asked for more than a look
   * @param quiet whether counts are left out
   */
  static String print(UrlsReport report, @Nullable Outcome outcome, boolean quiet) {
    LedgerReport addresses = report.addresses();
    StringBuilder out = new StringBuilder();
    addresses.fresh().forEach(route -> line("+ " + Ledger.line(route.path()), out));
    for (LedgerReport.Lost lost : addresses.lost()) {
      line("- " + Ledger.line(lost.route().path()), out);
      line("    " + DiagnosticPrinter.visible(String.valueOf(lost.problem().help())), out);
    }
    addresses
        .returned()
        .forEach(
            route ->
                line("! " + Ledger.line(route.path()) + " was forgotten, and is there again", out));
    if (!quiet) {
      line(counts(addresses), out);
      line(what(report, outcome), out);
    }
    return out.toString();
  }

  private static void line(String text, StringBuilder out) {
    if (!text.isEmpty()) {
      out.append(text).append(END);
    }
  }

  private static String counts(LedgerReport addresses) {
    List<String> counts = new ArrayList<>();
    counts.add(addresses.ledger().promised().size() + " promised");
    counts.add(addresses.fresh().size() + " new");
    counts.add(addresses.lost().size() + " would vanish");
    if (!addresses.ledger().forgotten().isEmpty()) {
      counts.add(addresses.ledger().forgotten().size() + " forgotten");
    }
    return String.join(", ", counts);
  }

  private static String what(UrlsReport report, @Nullable Outcome outcome) {
    int fresh = report.addresses().fresh().size();
    if (outcome == null) {
      boolean ready = !report.failed() && fresh > 0;
      return ready ? "plenary urls --record promises what is new" : "";
    }
    return switch (outcome) {
      case REFUSED ->
          report.addresses().lost().isEmpty()
              ? "Nothing recorded: mend the errors first."
              : "Nothing recorded: see to what would vanish first.";
      case UNCHANGED -> "Nothing to record.";
      case PUT_IN_ORDER ->
          "Nothing to record; put the lines of " + SourceTree.LEDGER + " in order.";
      case RECORDED ->
          "Recorded "
              + ProblemCount.count(fresh, "address", "addresses")
              + " in "
              + SourceTree.LEDGER;
    };
  }
}
