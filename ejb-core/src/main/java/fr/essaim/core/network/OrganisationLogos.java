package fr.essaim.core.network;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.OpenToAll;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.network.domain.Organisation;
import fr.essaim.core.network.domain.Organisations;
import fr.essaim.core.network.internal.LogoRows;
import fr.essaim.core.network.internal.OrganisationRecorder;
import fr.essaim.core.shared.UnknownThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/**
 * The logos of organisations. Within, they stand wherever an organisation is named, as its name
 * does; everybody sees those of published ones.
 */
@Stateless
public class OrganisationLogos {

  private static final String TYPE = "organisation";

  @Inject private Access access;
  @Inject private Organisations organisations;
  @Inject private OrganisationRecorder recorder;
  @Inject private LogoRows rows;
  @Inject private Clock clock;

  /** Those that the caller may see, by the keys of their organisations. */
  @OpenToAll
  public Map<String, OrganisationLogo> visible() {
    boolean within = access.allowsSomewhere(Permission.INTRANET_READ);
    return rows.visible(within);
  }

  /**
   * The picture of a published organisation.
   *
   * @return a JPEG
   * @throws UnknownThing when it has no such logo
   */
  @OpenToAll
  public byte[] published(String key, String file) {
    return rows.content(key, file, true);
  }

  /** The same of any organisation. */
  @Requires(Permission.INTRANET_READ)
  public byte[] within(String key, String file) {
    access.scope(Permission.INTRANET_READ);
    return rows.content(key, file, false);
  }

  /**
   * Gives an organisation a logo, in the place of an earlier one.
   *
   * @param picture a JPEG painted anew, {@link OrganisationLogo#SIDE} points at most
   */
  @Requires(value = Permission.ORGANISATION_EDIT, act = "organisation.keep-logo")
  public void keep(String key, byte[] picture) {
    Organisation organisation = toChange(key);
    String id = UUID.randomUUID().toString();
    rows.add(id, picture);
    organisation.showLogo(id, clock.instant());
    recorder.record(organisation, null);
  }

  /** Takes the logo of an organisation away. */
  @Requires(value = Permission.ORGANISATION_EDIT, act = "organisation.remove-logo")
  public void remove(String key) {
    Organisation organisation = toChange(key);
    organisation.showLogo(null, clock.instant());
    recorder.record(organisation, null);
  }

  private Organisation toChange(String key) {
    Organisation organisation =
        organisations.toChange(key).orElseThrow(() -> new UnknownThing(TYPE, key));
    access.require(Permission.ORGANISATION_EDIT, key, TYPE + "/" + key);
    return organisation;
  }
}
