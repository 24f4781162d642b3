package fr.essaim.web.reports;

import fr.essaim.core.prototypes.MistakeReports;
import fr.essaim.core.prototypes.ReportMistake;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.RetryLater;
import fr.essaim.web.intranet.Problems;
import fr.essaim.web.intranet.SentForm;
import fr.essaim.web.shell.Answers;
import fr.essaim.web.shell.ClientAddress;
import fr.essaim.web.shell.Features;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.LocalPath;
import fr.essaim.web.shell.PageAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * {@code /signaler?sujet=…}: no account, no session. What was typed stays when something is wrong
 * with it. A field that people do not see is filled by machines alone; what they send is dropped,
 * and they are thanked.
 */
@Named
@RequestScoped
public class ReportPage {

  private static final int LONGEST_SUBJECT = 300;

  @Inject private SentForm form;
  @Inject private PageAddress address;
  @Inject private MistakeReports reports;
  @Inject private Features features;
  @Inject private ClientAddress client;
  @Inject private Answers answers;
  @Inject private Language language;
  @Inject private HttpServletRequest request;

  public void load() {
    if (form.isSent()) {
      form.handle(this::send, "reports.field.");
    }
  }

  public String getSubject() {
    return pathOf(address.text("sujet"));
  }

  /** Whether what was named is no path of ours, so that the page is the home page instead. */
  public boolean isElsewhere() {
    String named = address.text("sujet");
    return !named.isEmpty() && !named.equals(getSubject());
  }

  /** The page as it was typed, to be put right; one that a link named and is none is not shown. */
  public String getTyped() {
    return getProblems().isEmpty() || !isElsewhere() ? getSubject() : address.text("sujet");
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
    return form.getProblems();
  }

  private void send() {
    if (isElsewhere()) {
      throw unknownPage(address.text("sujet"));
    }
    String page =
        features
            .pageAt(getSubject().replaceFirst("[?#].*", ""))
            .orElseThrow(() -> unknownPage(getSubject()));
    if (!form.isTrapped()) {
      report(page);
    }
    answers.seeOther(
        language.link(
            Reports.PATH + "?merci=1&sujet=" + URLEncoder.encode(page, StandardCharsets.UTF_8)));
  }

  private void report(String page) {
    Duration wait = reports.waitFor(client.of(request));
    if (!wait.isZero()) {
      throw RetryLater.tooOften("prototypes.mistake.too-often", wait);
    }
    Optional<Features.Thing> thing = features.thingAt(page);
    reports.report(
        new ReportMistake(
            page,
            thing.map(Features.Thing::type).orElse(null),
            thing.map(Features.Thing::key).orElse(null),
            getMessage(),
            getEmail(),
            language.getTag()));
  }

  /** The path that a link named, if it is one of ours; else the home page. */
  static String pathOf(String named) {
    return named.length() <= LONGEST_SUBJECT ? LocalPath.or(named, "/") : "/";
  }

  private static BusinessRuleViolation unknownPage(String named) {
    return new BusinessRuleViolation("prototypes.mistake.page-invalid", named).at("sujet");
  }
}
