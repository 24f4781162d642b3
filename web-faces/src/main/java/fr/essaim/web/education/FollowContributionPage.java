package fr.essaim.web.education;

import fr.essaim.core.education.ContributionService;
import fr.essaim.core.education.ContributionView;
import fr.essaim.web.intranet.SentForm;
import fr.essaim.web.shell.Answers;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.PageAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * {@code /carte/contributions/{link}}: where the e-mails to a visitor lead. A button confirms the
 * address, answers or takes back, for mail scanners follow links.
 */
@Named
@RequestScoped
public class FollowContributionPage {

  static final String PATH = "/carte/contributions/";

  @Inject private SentForm form;
  @Inject private ContributionService service;
  @Inject private PageAddress address;
  @Inject private Answers answers;
  @Inject private Language language;

  private ContributionView contribution;

  public void load() {
    answers.keepSecret();
    String link = address.variable("link");
    contribution = service.follow(link);
    if (form.isSent()) {
      form.handle(() -> act(link), ProposalFields.LABELS);
    }
  }

  private void act(String link) {
    switch (form.value("act", "")) {
      case "answer" -> service.answer(link, form.value("answer", ""));
      case "withdraw" -> service.withdraw(link);
      default -> service.confirmAddress(link);
    }
    answers.seeOther(language.link(PATH + link));
  }

  public ContributionView getContribution() {
    return contribution;
  }
}
