package fr.essaim.web.administration;

import fr.essaim.core.publication.ParkedRow;
import fr.essaim.core.publication.PublicationService;
import fr.essaim.core.publication.PublicationStatus;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** What waits to be published, how long, and what could not be, with a way to try again. */
@Named
@ViewScoped
public class PublicationPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String PATH = "/intranet/administration/publication";

  @Inject private PublicationService service;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private transient PublicationStatus status;

  public void load() {
    status = service.status();
  }

  public void retry(ParkedRow row) {
    service.retry(row.type(), row.key());
    redirect.to(PATH, text.of("administration.publication.retried", row.type() + "/" + row.key()));
  }

  public void retryAll() {
    redirect.to(PATH, text.count("administration.publication.retriedAll", service.retryAll()));
  }

  public PublicationStatus getStatus() {
    return status;
  }
}
