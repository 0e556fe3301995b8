package org.plenary.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.diagnostic.Diagnostics;
import org.plenary.document.TemplateFolder;
import org.plenary.page.PlannedOutput.PlannedAsset;

/** The names of assets, and how style sheets name them. */
class AssetSetTest {
  @TempDir Path archive;
  private final Diagnostics problems = new Diagnostics();

  @ParameterizedTest
  @CsvSource({
    "x.svg, assets/x.HASH.svg",
    "x.min.js, assets/x.min.HASH.js",
    "LICENSE, assets/LICENSE.HASH",
    "fonts.v2/LICENSE, assets/fonts.v2/LICENSE.HASH",
    "fonts.v2/a.woff2, assets/fonts.v2/a.HASH.woff2",
  })
  void theHashStandsBeforeTheEndOfTheName(String name, String url) throws IOException {
    write(name, "x");
    assertEquals(url, withoutHashes(String.valueOf(load().url(name))));
  }

  @ParameterizedTest
  @CsvSource({
    "url(x.svg), url(x.HASH.svg)",
    "url('x.svg'), url('x.HASH.svg')",
    "url(./x.svg), url(./x.HASH.svg)",
    "url(x.svg#icon), url(x.HASH.svg#icon)",
    "url(x.svg?v=1), url(x.HASH.svg?v=1)",
    "url(x.svg?#iefix), url(x.HASH.svg?#iefix)",
    "url(../css/x.svg), url(../css/x.HASH.svg)",
    "url(#icon), url(#icon)",
    "'url(data:image/png,x)', 'url(data:image/png,x)'",
  })
  void styleSheetsNameAssetsByTheirHashes(String written, String published) throws IOException {
    write("css/x.svg", "<svg/>");
    write("css/own.css", written);
    AssetSet assets = load();
    assertEquals(published, withoutHashes(text(assets, "css/own.css")));
    assertEquals(List.of(), problems.sorted());
  }

  @ParameterizedTest
  @CsvSource({
    "url(none.svg), none.svg",
    "url(../../x.svg), ../../x.svg",
    "url(/x.svg), /x.svg",
    "url(//host/x.svg), //host/x.svg"
  })
  void whatIsNotThereIsReportedEachTime(String written, String target) throws IOException {
    write("css/own.css", written + "\n" + written);
    load();
    String problem =
        "this link leads nowhere: there is no file \"" + target + "\" in templates/assets";
    assertEquals(List.of(problem, problem), messages());
  }

  @Test
  void styleSheetsThatNameEachOtherAreReportedOnce() throws IOException {
    write("css/a.css", "@import 'b.css';");
    write("css/b.css", "@import '../css/a.css';");
    load();
    assertEquals(
        List.of("this link leads nowhere: \"../css/a.css\" leads back to this style sheet"),
        messages());
  }

  private void write(String name, String text) throws IOException {
    Path file = archive.resolve("templates/assets").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private AssetSet load() throws IOException {
    return AssetSet.load(new TemplateFolder(archive), problems);
  }

  private List<String> messages() {
    return problems.sorted().stream().map(problem -> problem.message()).toList();
  }

  private static String text(AssetSet assets, String name) {
    for (PlannedAsset asset : assets.all()) {
      if (asset.route().encoded().equals(assets.url(name))) {
        return new String(asset.bytes(), StandardCharsets.UTF_8);
      }
    }
    throw new AssertionError("no asset " + name);
  }

  private static String withoutHashes(String text) {
    return text.replaceAll("\\.[0-9a-f]{10}(?=[./)'?#]|$)", ".HASH");
  }
}
