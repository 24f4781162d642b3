package fr.essaim.core.spread;

import fr.essaim.core.identity.OpenToAll;
import fr.essaim.core.identity.OperationScope;
import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.VersionKey;
import fr.essaim.core.prototypes.VersionNumber;
import fr.essaim.core.prototypes.VersionView;
import fr.essaim.core.spread.domain.Adaptation;
import fr.essaim.core.spread.domain.Installation;
import fr.essaim.core.spread.domain.Transfer;
import fr.essaim.core.spread.internal.AdaptationSearch;
import fr.essaim.core.spread.internal.InstallationSearch;
import fr.essaim.core.spread.internal.SpreadRows;
import fr.essaim.core.spread.internal.TransferSearch;
import fr.essaim.core.spread.internal.Visible;
import fr.essaim.core.steering.FundingLibrary;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What of the spread is open to everybody: what happens between published centres with published
 * prototypes.
 */
@Stateless
public class SpreadLibrary {

  private static final OrganisationScope NOWHERE = new OrganisationScope(false, Set.of());
  private static final Visible TO_EVERYBODY =
      new Visible(NOWHERE, NOWHERE, new OperationScope(false, Set.of()));

  @Inject private SpreadRows rows;
  @Inject private TransferSearch transfers;
  @Inject private InstallationSearch installations;
  @Inject private AdaptationSearch adaptations;
  @Inject private PrototypeLibrary library;
  @Inject private FundingLibrary funding;
  @Inject private Clock clock;

  /** The transfers of these keys, for those who build documents; what is not public is left out. */
  @OpenToAll
  public List<PublishedTransfer> transfers(Collection<String> keys) {
    Map<String, Transfer> known =
        rows.transfers(keys).stream().collect(Collectors.toMap(Transfer::key, each -> each));
    Map<String, Set<Support>> supports = rows.supports(keys, LocalDate.now(clock));
    Set<String> operations = Set.copyOf(funding.keys());
    return transfers.of(keys, TO_EVERYBODY).stream()
        .map(
            row ->
                new PublishedTransfer(
                    row.key(),
                    row.mentor(),
                    row.receiver(),
                    row.channel(),
                    row.prototypes(),
                    known.get(row.key()).stages(),
                    known.get(row.key()).endCause().orElse(null),
                    row.sessions(),
                    row.minutes(),
                    supports.getOrDefault(row.key(), Set.of()),
                    Optional.ofNullable(known.get(row.key()).details().operationKey())
                        .filter(operations::contains)
                        .orElse(null),
                    row.modifiedAt()))
        .toList();
  }

  /** The same of installations. */
  @OpenToAll
  public List<PublishedInstallation> installations(Collection<String> keys) {
    Map<String, Installation> known =
        rows.installations(keys).stream()
            .collect(Collectors.toMap(Installation::key, each -> each));
    List<InstallationRow> shown = installations.of(keys, TO_EVERYBODY);
    Map<String, TransferRow> brought =
        transfers
            .of(
                known.values().stream()
                    .map(each -> each.details().transferKey())
                    .filter(key -> key != null)
                    .collect(Collectors.toSet()),
                TO_EVERYBODY)
            .stream()
            .collect(Collectors.toMap(TransferRow::key, Function.identity()));
    return shown.stream()
        .map(
            row -> {
              Installation installation = known.get(row.key());
              TransferRow transfer = brought.get(installation.details().transferKey());
              return new PublishedInstallation(
                  row.key(),
                  row.centre(),
                  row.prototype(),
                  row.version(),
                  installation.states(),
                  installation.endCause().orElse(null),
                  transfer == null ? null : transfer.key(),
                  transfer == null ? null : transfer.mentor(),
                  transfer == null ? null : transfer.channel(),
                  row.modifiedAt());
            })
        .toList();
  }

  /** The same of adaptations, which are public once they are offered. */
  @OpenToAll
  public List<PublishedAdaptation> adaptations(Collection<String> keys) {
    Map<String, Adaptation> known =
        rows.adaptations(keys).stream().collect(Collectors.toMap(Adaptation::key, each -> each));
    Map<String, Installation> changed =
        rows
            .installations(known.values().stream().map(Adaptation::installationKey).toList())
            .stream()
            .collect(Collectors.toMap(Installation::key, each -> each));
    List<AdaptationRow> shown = adaptations.of(keys, TO_EVERYBODY, NOWHERE);
    Set<String> released =
        library
            .publishedVersions(shown.stream().flatMap(row -> acceptedInto(row).stream()).toList())
            .stream()
            .map(VersionView::key)
            .collect(Collectors.toSet());
    return shown.stream()
        .map(
            row ->
                new PublishedAdaptation(
                    row.key(),
                    known.get(row.key()).installationKey(),
                    row.centre(),
                    row.prototype(),
                    changed.get(known.get(row.key()).installationKey()).details().version(),
                    known.get(row.key()).details(),
                    row.since(),
                    row.state(),
                    acceptedInto(row).filter(released::contains).isPresent()
                        ? row.acceptedVersion()
                        : null,
                    row.modifiedAt()))
        .toList();
  }

  private static Optional<String> acceptedInto(AdaptationRow row) {
    return Optional.ofNullable(row.acceptedVersion())
        .map(
            number ->
                new VersionKey(row.prototype().key(), VersionNumber.parse(number)).toString());
  }

  /** The keys of all transfers that are public, in order: what a rebuild goes through. */
  @OpenToAll
  public List<String> transferKeys() {
    return transfers.keys(TO_EVERYBODY);
  }

  /** The same of installations. */
  @OpenToAll
  public List<String> installationKeys() {
    return installations.keys(TO_EVERYBODY);
  }

  /** The same of adaptations. */
  @OpenToAll
  public List<String> adaptationKeys() {
    return adaptations.keys(TO_EVERYBODY, NOWHERE);
  }

  /** Whether there is a transfer of this key, public or not. */
  @OpenToAll
  public boolean knowsTransfer(String key) {
    return !rows.transfers(Set.of(key)).isEmpty();
  }

  /** Whether there is an installation of this key, public or not. */
  @OpenToAll
  public boolean knowsInstallation(String key) {
    return !rows.installations(Set.of(key)).isEmpty();
  }
}
