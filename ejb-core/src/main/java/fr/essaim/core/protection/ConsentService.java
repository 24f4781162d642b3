package fr.essaim.core.protection;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.protection.domain.Consent;
import fr.essaim.core.protection.internal.ConsentRows;
import fr.essaim.core.protection.internal.ConsentTexts;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.UnknownThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What people agree to, version by version, and may withdraw as easily as they gave it. */
@Stateless
public class ConsentService {

  @Inject private Access access;
  @Inject private ConsentTexts texts;
  @Inject private ConsentRows rows;
  @Inject private Clock clock;

  /**
   * The texts in their versions of today.
   *
   * @param language {@code fr} or {@code en}
   */
  @Requires(Permission.INTRANET_READ)
  public List<ConsentText> texts(String language) {
    access.scope(Permission.INTRANET_READ);
    return texts.all(language);
  }

  /** What the caller agreed to, withdrawn or not, the latest first. */
  @Requires(Permission.INTRANET_READ)
  public List<ConsentView> own() {
    access.scope(Permission.INTRANET_READ);
    return rows.of(caller()).stream().map(Consent::view).toList();
  }

  /**
   * The caller agrees to the version that they read. An older consent to the same text ends.
   *
   * @throws BusinessRuleViolation {@code protection.consent.outdated} when the text has changed
   *     since
   */
  @Requires(value = Permission.OWN_ACCOUNT, act = "consent.give")
  public void give(String textKey, int textVersion) {
    access.scope(Permission.OWN_ACCOUNT);
    if (versionOf(textKey) != textVersion) {
      throw new BusinessRuleViolation("protection.consent.outdated");
    }
    List<Consent> inForce = inForce(textKey);
    if (inForce.stream().anyMatch(consent -> consent.textVersion() == textVersion)) {
      return;
    }
    inForce.forEach(consent -> consent.withdraw(clock.instant()));
    rows.flush();
    rows.add(Consent.give(caller(), textKey, textVersion, clock.instant()));
  }

  /** The caller withdraws what they agreed to; nothing is asked. */
  @Requires(value = Permission.OWN_ACCOUNT, act = "consent.withdraw")
  public void withdraw(String textKey) {
    access.scope(Permission.OWN_ACCOUNT);
    inForce(textKey).forEach(consent -> consent.withdraw(clock.instant()));
  }

  /** Who agreed to a text and who withdrew, as a proof. That it was read stays in the trail. */
  @Requires(
      value = {Permission.INSTANCE_WATCH, Permission.PERSON_READ},
      act = "consent.about")
  public List<ConsentView> about(String textKey) {
    access.scope(Permission.INSTANCE_WATCH);
    access.require(Permission.PERSON_READ, null, "consent/" + textKey);
    versionOf(textKey);
    return rows.about(textKey).stream().map(Consent::view).toList();
  }

  private int versionOf(String textKey) {
    Integer version = texts.latest().get(textKey);
    if (version == null) {
      throw new UnknownThing("consent", textKey);
    }
    return version;
  }

  private List<Consent> inForce(String textKey) {
    return rows.of(caller()).stream()
        .filter(consent -> consent.textKey().equals(textKey) && consent.isInForce())
        .toList();
  }

  private UUID caller() {
    return access.caller().orElseThrow(() -> new NotAllowed(Permission.OWN_ACCOUNT));
  }
}
