package fr.essaim.core.network.internal;

import fr.essaim.core.history.ChangeRecorder;
import fr.essaim.core.history.FieldChange;
import fr.essaim.core.network.OrganisationChanged;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.TerritoryKind;
import fr.essaim.core.network.TerritoryRef;
import fr.essaim.core.network.domain.Organisation;
import fr.essaim.core.network.domain.Organisations;
import fr.essaim.core.publication.Outbox;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.UnknownThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What goes with a change of an organisation: whatever it names must be there; its history is kept;
 * and the outbox learns of it and of those whose public page names it.
 */
@ApplicationScoped
public class OrganisationRecorder {

  @Inject private Organisations organisations;
  @Inject private OrganisationReader reader;
  @Inject private CommuneRegister communes;
  @Inject private ChangeRecorder recorder;
  @Inject private Outbox outbox;
  @Inject private Event<OrganisationChanged> changed;

  /** Keeps what somebody changed. */
  public void record(Organisation organisation, String formerManager) {
    announce(organisation, recorder.record(organisation), formerManager);
  }

  /** Keeps what an import changed. */
  public void recordImport(Organisation organisation, String formerManager) {
    announce(organisation, recorder.recordImport(organisation), formerManager);
  }

  /**
   * Whatever details name must be there; a commune of the country's list becomes a territory.
   *
   * @throws UnknownThing when details name an organisation or a territory that is not there
   */
  public void refuseUnknown(OrganisationDetails details) {
    Stream.of(details.managerKey(), details.federationKey())
        .filter(key -> key != null && known(key).isMerged())
        .findFirst()
        .ifPresent(
            key -> {
              throw new BusinessRuleViolation("network.merge.gone", key);
            });
    if (details.federationKey() != null
        && known(details.federationKey()).details().kind() != OrganisationKind.FEDERATION) {
      throw new BusinessRuleViolation("network.federation.not-one", details.federationKey());
    }
    if (details.communeKey() != null) {
      communes.bringIn(details.communeKey());
    }
    List<String> places =
        Stream.concat(Stream.ofNullable(details.communeKey()), details.areaKeys().stream())
            .toList();
    Map<String, TerritoryRef> territories = reader.territories(places);
    places.stream()
        .filter(place -> !territories.containsKey(place))
        .findFirst()
        .ifPresent(
            place -> {
              throw new UnknownThing("territory", place);
            });
    if (details.communeKey() != null
        && territories.get(details.communeKey()).kind() != TerritoryKind.COMMUNE) {
      throw new BusinessRuleViolation("network.commune.not-one", details.communeKey());
    }
  }

  private void announce(
      Organisation organisation, List<FieldChange> changes, String formerManager) {
    if (changes.isEmpty()) {
      return;
    }
    changed.fire(
        new OrganisationChanged(organisation.key(), organisation.details().name(), changes));
    Stream.concat(
            Stream.of(organisation.key(), formerManager, organisation.details().managerKey()),
            organisations.naming(organisation.key()).stream().map(Organisation::key))
        .filter(key -> key != null)
        .distinct()
        .forEach(key -> outbox.changed(organisation.type(), key));
  }

  private Organisation known(String key) {
    return organisations.byKey(key).orElseThrow(() -> new UnknownThing("organisation", key));
  }
}
