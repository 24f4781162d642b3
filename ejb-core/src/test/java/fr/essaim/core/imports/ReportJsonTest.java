package fr.essaim.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.tables.ImportProblem;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportJsonTest {

  private static final ImportReport REPORT =
      new ImportReport(
          true,
          "programme",
          List.of(
              new FileReport(
                  "prototypes.csv",
                  FileKind.PROTOTYPES,
                  "UTF-8",
                  null,
                  List.of("Couleur"),
                  List.of(
                      new RowOutcome(
                          2,
                          RowOutcome.Effect.CHANGED,
                          "prototype",
                          "mon-cv",
                          "Mon CV",
                          true,
                          List.of(new RowOutcome.Change("title", "CV", "Mon CV")))),
                  List.of(
                      new ImportProblem(
                          3,
                          null,
                          "imports.value.unknown",
                          List.of("l'été", "a"),
                          ImportProblem.Severity.REFUSED)))));

  @Test
  void isReadBackAsItWas() {
    assertThat(ReportJson.read(ReportJson.of(REPORT))).isEqualTo(REPORT);
  }

  @Test
  void countsInTheOrderThatTheCommandsShow() {
    assertThat(ReportJson.of(REPORT).toString())
        .startsWith(
            "{\"dryRun\":true,\"source\":\"programme\",\"created\":0,\"changed\":1,"
                + "\"public\":1,\"left\":0,\"refused\":1,\"files\":[")
        .contains("\"unusedColumns\":[\"Couleur\"]", "\"arguments\":[\"l'été\",\"a\"]")
        .doesNotContain("null");
  }
}
