package fr.essaim.web.protection;

import fr.essaim.core.protection.Erasure;
import fr.essaim.core.protection.ErasurePlace;
import fr.essaim.core.protection.ErasureReview;
import fr.essaim.core.protection.ErasureService;
import fr.essaim.core.protection.FoundPerson;
import fr.essaim.core.protection.PersonalDataService;
import fr.essaim.core.protection.RestrictedData;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.intranet.Sure;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What people ask who cannot do it themselves: a copy of their data, or their erasure. */
@Named
@ViewScoped
public class RequestsPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String PATH = "/intranet/administration/demandes";

  @Inject private PersonalDataService people;
  @Inject private ErasureService erasures;
  @Inject private ErasureReview review;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private transient List<Erasure> ledger;
  private transient List<RestrictedData> restricted;

  /** Those that the page showed: a button is to mean what stands beside it, whatever came since. */
  private ArrayList<ErasurePlace> places;

  private transient FoundPerson person;
  private String email;
  private boolean searched;
  private UUID account;
  private String reason;
  private boolean sure;

  public void load() {
    ledger = erasures.recent();
    restricted = erasures.restricted();
    if (places == null) {
      places = new ArrayList<>(review.places());
    }
  }

  /** The place is about anyone who was erased. */
  public void eraseAt(UUID place) {
    review.erase(place);
    redirect.to(PATH, text.get("protection.places.erased"));
  }

  /** The place is about somebody else. */
  public void keepAt(UUID place) {
    review.keep(place);
    redirect.to(PATH, text.get("protection.places.kept"));
  }

  /** Looks for the account with the address. A refusal further down shows the same person again. */
  public void find() {
    person = people.find(email).orElse(null);
    sure = false;
    account = person == null ? null : person.account();
    searched = true;
  }

  public void erase() {
    Sure.check("sure", sure);
    erasures.eraseOnRequest(account, reason);
    redirect.to(PATH, text.get("protection.requests.erased"));
  }

  public List<Erasure> getLedger() {
    return ledger;
  }

  /** Passages to look at, those first that wait longest. */
  public List<ErasurePlace> getPlaces() {
    return places;
  }

  public List<RestrictedData> getRestricted() {
    return restricted;
  }

  /** Who was found; null if nobody was. */
  public FoundPerson getPerson() {
    if (person == null && account != null) {
      person = people.find(email).orElse(null);
    }
    return person;
  }

  public boolean isNobody() {
    return searched && account == null;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  /** Whether somebody said that it is this person who asks. */
  public boolean isSure() {
    return sure;
  }

  public void setSure(boolean sure) {
    this.sure = sure;
  }
}
