package org.plenary.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenAddressTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[a](javascript:x)            | javascript:x",
        "[b](java&#x73;cript:x)       | java&#x73;cript:x",
        "[c](&#106;avascript:x 'd')   | &#106;avascript:x",
        "[d](<\\\\e.org\\x>)          | \\\\e.org\\x",
        "[e](</\\e.org>)              | /\\e.org",
        "[f](javascript\\:x(1))       | javascript\\:x(1)",
        "[g](javascript:x '](y)')     | javascript:x",
        "![h]( data:x)                | data:x",
        "<javascript:x>               | javascript:x",
      })
  void isReportedWhereItStands(String markdown, String address) throws IOException {
    Bodies.Outcome outcome = Bodies.in(folder).render(markdown);
    int start = markdown.indexOf(address);
    assertEquals(1, outcome.problems().size());
    assertEquals(start, outcome.problems().get(0).span().start());
    assertEquals(start + address.length(), outcome.problems().get(0).span().end());
  }

  @Test
  void eachSpellingOfAnAddressIsReportedForItself() throws IOException {
    String markdown = "[a](java&#x73;cript:x)\n[b][b]\n<javascript:x>\n\n[b]: javascript:x\n";
    assertEquals(3, Bodies.in(folder).render(markdown).problems().size());
  }
}
