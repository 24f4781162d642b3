package fr.essaim.web.mail;

import fr.essaim.core.administration.EmailService;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.mail.MailFolder;
import fr.essaim.core.mail.MailRow;
import fr.essaim.core.mail.MailStatus;
import fr.essaim.core.shared.ResultPage;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Address;
import fr.essaim.web.shell.Parameters;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** The e-mails of a folder: those that wait, those that need a decision, those that left. */
@Named
@ViewScoped
public class MailPage implements Serializable {

  static final String PATH = "/intranet/administration/courrier";

  private static final long serialVersionUID = 1L;
  private static final int SIZE = 25;

  @Inject private EmailService service;
  @Inject private HttpServletRequest request;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private MailFolder folder;
  private String search;
  private int number;
  private transient MailStatus status;
  private transient ResultPage<MailRow> emails;

  /** Without a folder in the address, the first in which something is to be done. */
  public void load() {
    Parameters parameters = new Parameters(request.getParameterMap());
    search = parameters.first("q").strip();
    number = parameters.number("page");
    folder = parameters.one("dossier", MailFolder.class).orElseGet(this::firstOfInterest);
  }

  public void retry(MailRow email) {
    service.retry(email.id());
    redirect.to(address(MailFolder.WAITING), text.of("mail.retried", email.recipient()));
  }

  public void retryFailed() {
    redirect.to(address(MailFolder.WAITING), text.count("mail.retriedAll", service.retryFailed()));
  }

  public void sendTrial() {
    redirect.to(address(MailFolder.WAITING), text.of("mail.trial.sent", service.sendTrial()));
  }

  public MailStatus getStatus() {
    if (status == null) {
      status = service.status();
    }
    return status;
  }

  public ResultPage<MailRow> getEmails() {
    if (emails == null) {
      emails = service.list(folder, search, number, SIZE);
    }
    return emails;
  }

  public MailFolder getFolder() {
    return folder;
  }

  public List<MailFolder> getFolders() {
    return Arrays.asList(MailFolder.values());
  }

  public String getSearch() {
    return search;
  }

  public String word(Enum<?> constant) {
    return ListQuery.word(constant);
  }

  /** The address of a folder. */
  public String address(MailFolder other) {
    return new Address(PATH).with("dossier", ListQuery.word(other)).toString();
  }

  /** The address of a page of this list. */
  public String page(int other) {
    return new Address(PATH)
        .with("dossier", ListQuery.word(folder))
        .with("q", search)
        .atPage("page", other)
        .toString();
  }

  private MailFolder firstOfInterest() {
    if (getStatus().trouble() > 0) {
      return MailFolder.TROUBLE;
    }
    return getStatus().waiting() > 0 ? MailFolder.WAITING : MailFolder.DONE;
  }
}
