package fr.essaim.web.survey;

import fr.essaim.core.imports.ImportFile;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.survey.QuestionnaireService;
import fr.essaim.core.survey.QuestionnaireView;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;

/** The versions of the questionnaire, and the form that adds one. */
@Named
@ViewScoped
public class QuestionnairesPage implements Serializable {

  static final String PATH = "/intranet/questionnaires";

  private static final long serialVersionUID = 1L;

  @Inject private QuestionnaireService service;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private transient List<QuestionnaireView> versions;
  private transient Part file;

  public void load() {
    versions = service.list();
  }

  /** Takes the file that somebody chose. */
  public void replace() throws IOException {
    if (file == null || file.getSize() == 0) {
      throw new BusinessRuleViolation("survey.file.none").at("file");
    }
    if (file.getSize() > ImportFile.MAX_SIZE) {
      throw new BusinessRuleViolation(
              "imports.file.too-large",
              file.getSubmittedFileName(),
              ImportFile.MAX_SIZE / 1024 / 1024)
          .at("file");
    }
    try (InputStream content = file.getInputStream()) {
      int number = service.replace(content.readAllBytes());
      redirect.to(PATH, text.of("survey.questionnaire.kept", number));
    }
  }

  public List<QuestionnaireView> getVersions() {
    return versions;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
