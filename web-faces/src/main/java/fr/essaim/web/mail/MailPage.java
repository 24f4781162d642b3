package fr.essaim.web.mail;

import fr.essaim.core.administration.EmailService;
import fr.essaim.core.mail.MailStatus;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Whether e-mails leave, above their list. */
@Named
@RequestScoped
public class MailPage {

  @Inject private EmailService service;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private MailStatus status;

  public void retryFailed() {
    redirect.to(MailTable.PATH, text.count("mail.retriedAll", service.retryFailed()));
  }

  public void sendTrial() {
    redirect.to(MailTable.PATH, text.of("mail.trial.sent", service.sendTrial()));
  }

  public MailStatus getStatus() {
    if (status == null) {
      status = service.status();
    }
    return status;
  }

  /** Whether several e-mails can be tried again at once. */
  public boolean isRetriable() {
    return getStatus().trouble() > 1 && getStatus().server().isSet();
  }
}
