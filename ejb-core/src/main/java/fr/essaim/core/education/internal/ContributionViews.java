package fr.essaim.core.education.internal;

import fr.essaim.core.education.ContributionKind;
import fr.essaim.core.education.ContributionState;
import fr.essaim.core.education.ContributionView;
import fr.essaim.core.education.PlaceView;
import fr.essaim.core.education.domain.Contribution;
import fr.essaim.core.education.domain.Place;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.Callers;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.network.Communes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What pages show of contributions. */
@ApplicationScoped
public class ContributionViews {

  @Inject private PlaceRows rows;
  @Inject private PlaceViews places;
  @Inject private ContributionChanges changes;
  @Inject private Territory territory;
  @Inject private Communes communes;
  @Inject private Access access;
  @Inject private AccountService accounts;

  /** Whether the caller moderates where it is, and its author confirmed that it is theirs. */
  public boolean isModerated(Contribution contribution) {
    if (contribution.state() == ContributionState.UNCONFIRMED) {
      return false;
    }
    String centre =
        contribution.placeKey().map(key -> rows.place(key).details().centreKey()).orElse("");
    return territory.allows(Permission.PLACE_READ, contribution.communeKey(), centre);
  }

  /** Whether it is the caller's. */
  public boolean isOwn(Contribution contribution) {
    return access.caller().filter(account -> contribution.isBy(account.toString())).isPresent();
  }

  /** As its author sees it, or a moderator, who is told who that is. */
  public ContributionView of(Contribution contribution) {
    boolean moderated = isModerated(contribution);
    List<String> keys =
        Stream.of(contribution.placeKey(), contribution.otherKey())
            .flatMap(Optional::stream)
            .toList();
    List<Place> found = rows.places(keys);
    List<PlaceView> views = places.of(found, place -> moderated);
    return new ContributionView(
        contribution.id(),
        contribution.kind(),
        contribution.state(),
        contribution.subject(),
        view(views, contribution.placeKey()),
        contribution.offerKey().orElse(""),
        view(views, contribution.otherKey()),
        communes.named(Set.of(contribution.communeKey())).get(contribution.communeKey()),
        contribution.problem(),
        changes.of(contribution),
        contribution.comment(),
        moderated ? contribution.author().map(this::name).orElse(null) : null,
        contribution.isReachable(),
        contribution.question(),
        contribution.answer(),
        contribution.refusal(),
        contribution.word(),
        contribution.proposedAt(),
        contribution.decidedAt(),
        isOwn(contribution),
        moderated && isOpen(contribution));
  }

  private static boolean isOpen(Contribution contribution) {
    return contribution.kind() != ContributionKind.CONFIRM
        && (contribution.state() == ContributionState.WAITING
            || contribution.state() == ContributionState.ASKED);
  }

  private static PlaceView view(List<PlaceView> views, Optional<String> key) {
    return key.flatMap(
            wanted -> views.stream().filter(view -> view.key().equals(wanted)).findFirst())
        .orElse(null);
  }

  private String name(String author) {
    return Callers.of(List.of(author), accounts::names).name(author);
  }
}
