package fr.essaim.web.reports;

import fr.essaim.core.prototypes.MistakeReports;
import fr.essaim.core.prototypes.ReportMistake;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.RetryLater;
import fr.essaim.web.intranet.Problems;
import fr.essaim.web.intranet.Refusals;
import fr.essaim.web.shell.Answers;
import fr.essaim.web.shell.ClientAddress;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.PageAddress;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * {@code /signaler?sujet=…}: no account, no session. What was typed stays when something is wrong
 * with it. A field that people do not see is filled by machines alone; what they send is dropped,
 * and they are thanked.
 */
@Named
@RequestScoped
public class ReportPage {

  private static final int LONGEST_SUBJECT = 300;

  @Inject private PageAddress address;
  @Inject private MistakeReports reports;
  @Inject private KnownPages pages;
  @Inject private ClientAddress client;
  @Inject private Answers answers;
  @Inject private Text text;
  @Inject private Language language;
  @Inject private HttpServletRequest request;

  private List<Problems.Problem> problems = List.of();

  public void load() {
    if (request.getMethod().equals("POST")) {
      send();
    }
  }

  public String getSubject() {
    return Subject.pathOf(address.text("sujet"), LONGEST_SUBJECT);
  }

  public String getMessage() {
    return address.text("message");
  }

  public String getEmail() {
    return address.text("email");
  }

  public boolean isSent() {
    return !address.text("merci").isEmpty();
  }

  /** All that is wrong with what was sent. */
  public List<Problems.Problem> getProblems() {
    return problems;
  }

  /** Whether something is wrong with a field. */
  public boolean wrong(String field) {
    return problems.stream().anyMatch(problem -> field.equals(problem.field()));
  }

  private void send() {
    try {
      String page = pages.find(getSubject()).orElseThrow(this::unknownPage);
      if (address.text("site").isEmpty()) {
        report(Subject.of(page));
      }
      answers.seeOther(
          language.link(
              Reports.PATH + "?merci=1&sujet=" + URLEncoder.encode(page, StandardCharsets.UTF_8)));
    } catch (BusinessRuleViolation refused) {
      problems = Refusals.of(refused, request.getParameterMap().keySet(), text);
      answers.refused(refused);
    }
  }

  private void report(Subject subject) {
    Duration wait = reports.waitFor(client.of(request));
    if (!wait.isZero()) {
      throw RetryLater.tooOften("prototypes.mistake.too-often", wait);
    }
    reports.report(
        new ReportMistake(subject.page(), subject.type(), subject.key(), getMessage(), getEmail()));
  }

  private BusinessRuleViolation unknownPage() {
    return new BusinessRuleViolation("prototypes.mistake.page-invalid", getSubject());
  }
}
