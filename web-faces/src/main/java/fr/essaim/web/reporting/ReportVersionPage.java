package fr.essaim.web.reporting;

import fr.essaim.core.reporting.FrozenReportService;
import fr.essaim.core.reporting.ReportFormat;
import fr.essaim.core.reporting.ReportSection;
import fr.essaim.core.reporting.ReportVersionView;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** A frozen version of a report: to sign, to read, to ask and to answer. */
@Named
@ViewScoped
public class ReportVersionPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private FrozenReportService service;
  @Inject private ReportFiles files;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private transient ReportVersionView version;
  private String section;
  private boolean question = true;
  private String comment;
  private String answered;
  private String answer;

  public void load() {
    version = service.open(redirect.variable("key"), number(redirect));
    if (answered == null) {
      answered =
          version.comments().stream()
              .filter(each -> each.answered() == null)
              .findFirst()
              .map(each -> each.id().toString())
              .orElse(null);
    }
  }

  public void sign() {
    service.sign(version.key(), version.number());
    done("reporting.sign.done");
  }

  /** Signs it as the second of both, and makes the files that say so. */
  public void approve() {
    service.approve(version.key(), version.number());
    files.makeAll(version.key(), version.number(), true);
    done("reporting.sign.done");
  }

  public void say() {
    service.comment(
        version.key(), version.number(), section == null ? "" : section, question, comment);
    done("reporting.comment.done");
  }

  public void reply() {
    if (answered == null || answered.isEmpty()) {
      throw new BusinessRuleViolation("reporting.answer.whom").at("answered");
    }
    service.answer(version.key(), version.number(), UUID.fromString(answered), answer);
    done("reporting.answer.done");
  }

  public ReportVersionView getVersion() {
    return version;
  }

  public ReportFormat[] getFormats() {
    return ReportFormat.values();
  }

  public List<Option> getSections() {
    return version.content().sections().stream()
        .map((ReportSection each) -> new Option(each.key(), each.title()))
        .toList();
  }

  /** What is to be answered. */
  public List<Option> getAsked() {
    return version.comments().stream()
        .filter(each -> each.answered() == null)
        .map(
            each ->
                new Option(
                    each.id().toString(),
                    each.text().length() > 80 ? each.text().substring(0, 79) + "…" : each.text()))
        .toList();
  }

  public String getSection() {
    return section;
  }

  public void setSection(String section) {
    this.section = section;
  }

  public boolean isQuestion() {
    return question;
  }

  public void setQuestion(boolean question) {
    this.question = question;
  }

  public String getComment() {
    return comment;
  }

  public void setComment(String comment) {
    this.comment = comment;
  }

  public String getAnswered() {
    return answered;
  }

  public void setAnswered(String answered) {
    this.answered = answered;
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }

  /**
   * The number of the version that the address names.
   *
   * @throws UnknownThing when it is none
   */
  static int number(Redirect redirect) {
    return number(redirect.variable("number"));
  }

  static int number(String written) {
    if (written == null || !written.matches("[1-9]\\d{0,4}")) {
      throw new UnknownThing("report-version", written);
    }
    return Integer.parseInt(written);
  }

  private void done(String said) {
    redirect.to(ReportList.path(version.key(), version.number()), text.get(said));
  }
}
