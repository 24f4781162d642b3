package fr.essaim.web.administration;

import fr.essaim.core.administration.EmailService;
import fr.essaim.core.administration.JobService;
import fr.essaim.core.administration.LegalNotice;
import fr.essaim.core.jobs.JobState;
import fr.essaim.core.mail.MailServer;
import fr.essaim.core.mail.MailStatus;
import fr.essaim.core.protection.BreachService;
import fr.essaim.core.protection.BreachView;
import fr.essaim.core.protection.ErasureReview;
import fr.essaim.core.prototypes.MistakeReports;
import fr.essaim.core.publication.PublicationService;
import fr.essaim.core.publication.PublicationStatus;
import fr.essaim.core.shared.Module;
import fr.essaim.web.operation.HealthPage;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** The ways into administration: what each is for, and which of them needs somebody now. */
@Named
@RequestScoped
public class AdministrationPage {

  private static final String ROOT = "/intranet/administration/";

  @Inject private PublicationService publication;
  @Inject private EmailService mail;
  @Inject private JobService jobs;
  @Inject private MistakeReports mistakes;
  @Inject private BreachService breaches;
  @Inject private ErasureReview review;
  @Inject private HealthPage health;
  @Inject private Config config;
  @Inject private Text text;

  private List<Place> places;

  /**
   * A way in.
   *
   * @param key what its texts begin with
   * @param needs what needs somebody there; empty when nothing does
   */
  public record Place(String key, String path, List<String> needs) {

    public Place {
      needs = List.copyOf(needs);
    }
  }

  public void load() {
    health.load();
    places = new ArrayList<>();
    add("health", "sante", health.getUnwell(), "administration.needs.health");
    places.add(new Place("mail", ROOT + "courrier", mailNeeds(mail.status())));
    places.add(new Place("publication", ROOT + "publication", publicationNeeds()));
    add("jobs", "taches", failedJobs(), "administration.needs.jobs");
    if (Module.PROTOTYPES.isOn()) {
      add("mistakes", "signalements", mistakes.waiting(), "administration.needs.mistakes");
    }
    add("accounts", "comptes", 0, "");
    add("requests", "demandes", review.waiting(), "administration.needs.requests");
    add("breaches", "violations", openBreaches(), "administration.needs.breaches");
    add("register", "registre", 0, "");
    add("audit", "journal", 0, "");
    places.add(new Place("settings", ROOT + "parametres", settingsNeeds()));
    add("import", "import", 0, "");
    add("steps", "premiers-pas", 0, "");
  }

  public List<Place> getPlaces() {
    return places;
  }

  /** The ways in that need somebody. */
  public List<Place> getNeedy() {
    return places.stream().filter(place -> !place.needs().isEmpty()).toList();
  }

  public String title(Place place) {
    return text.get("administration.place." + place.key());
  }

  /** What it is for. */
  public String help(Place place) {
    return text.get("administration.help." + place.key());
  }

  private void add(String key, String path, long needs, String sentence) {
    places.add(
        new Place(key, ROOT + path, needs > 0 ? List.of(text.count(sentence, needs)) : List.of()));
  }

  private List<String> mailNeeds(MailStatus status) {
    List<String> needs = new ArrayList<>();
    if (status.server().state() == MailServer.State.WRONG) {
      needs.add(text.of("mail.server.wrong", status.server().wrong()));
    }
    if (status.trouble() > 0) {
      needs.add(text.count("administration.needs.mail.trouble", status.trouble()));
    }
    if (status.server().state() == MailServer.State.NOT_SET && status.waiting() > 0) {
      needs.add(text.count("administration.needs.mail.waiting", status.waiting()));
    }
    return needs;
  }

  private List<String> publicationNeeds() {
    PublicationStatus status = publication.status();
    List<String> needs = new ArrayList<>();
    if (status.otherBase().isPresent()) {
      needs.add(text.of("administration.publication.otherBase", status.otherBase().get()));
    }
    if (!status.parked().isEmpty()) {
      needs.add(text.count("administration.needs.publication", status.parked().size()));
    }
    if (status.dumpsFailure().isPresent()) {
      needs.add(text.get("administration.needs.dumps"));
    }
    return needs;
  }

  private List<String> settingsNeeds() {
    List<String> missing = LegalNotice.of(config).missing();
    return missing.isEmpty()
        ? List.of()
        : List.of(text.of("administration.needs.legal-notice", missing));
  }

  private long openBreaches() {
    return breaches.list().stream().filter(BreachView::isOpen).count();
  }

  private long failedJobs() {
    return jobs.list().stream().filter(job -> job.state() == JobState.FAILED).count();
  }
}
