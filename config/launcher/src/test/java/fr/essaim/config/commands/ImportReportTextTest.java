package fr.essaim.config.commands;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ImportReportTextTest {

  private static final String REPORT =
      """
      {"dryRun":%s,"source":"programme","created":1,"changed":0,"public":1,"left":2,"refused":1,
       "files":[{"name":"prototypes.csv","kind":"PROTOTYPES","created":1,"changed":0,"left":2,"refused":1,
         "unusedColumns":["remarque"],
         "rows":[{"line":2,"effect":"CREATED","type":"prototype","key":"carte","title":"La carte","published":true,"changes":[]}],
         "problems":[{"line":3,"column":"phase","code":"imports.value.unknown","arguments":["x"],
                      "reason":"x n'est pas une phase","severity":"REFUSED"}]}]}
      """;

  @Test
  void countsAndNamesEachBadLineWithItsReason() {
    StringWriter text = new StringWriter();
    boolean whole = ImportReportText.write(report(false), new PrintWriter(text));
    assertThat(whole).isFalse();
    assertThat(text.toString())
        .contains("prototypes.csv (prototypes): 1 created, 0 changed, 2 as they were, 1 left out")
        .contains("prototypes.csv, line 3, column phase: left out: x n'est pas une phase")
        .contains("columns that were not used: remarque")
        .contains("Done: 1 created, 0 changed, 2 as they were, 1 lines left out; 1 public")
        .doesNotContain("La carte");
  }

  @Test
  void showsInADryRunWhatEachLineWouldDo() {
    StringWriter text = new StringWriter();
    ImportReportText.write(report(true), new PrintWriter(text));
    assertThat(text.toString())
        .contains("line 2: created prototype carte (La carte), public")
        .contains("This would be done:");
  }

  private static JsonObject report(boolean dry) {
    return Json.createReader(new StringReader(REPORT.formatted(dry))).readObject();
  }
}
