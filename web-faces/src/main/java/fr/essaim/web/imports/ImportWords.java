package fr.essaim.web.imports;

import fr.essaim.core.imports.ImportProblem;
import fr.essaim.core.imports.UndoReport;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What reports of imports say, as sentences. */
@Named
@RequestScoped
public class ImportWords {

  @Inject private Text text;

  /** What was wrong at a place of a file. */
  public String problem(ImportProblem problem) {
    return text.of("error." + problem.code(), problem.arguments().toArray());
  }

  /** Why something stayed when an import was taken back. */
  public String kept(UndoReport.Kept kept) {
    return text.of("error." + kept.code(), String.join(", ", kept.fields()));
  }
}
