package fr.essaim.core.participation;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.participation.domain.Idea;
import fr.essaim.core.participation.internal.IdeaSearch;
import fr.essaim.core.participation.internal.ParticipationNotifier;
import fr.essaim.core.participation.internal.ParticipationRows;
import fr.essaim.core.participation.internal.Visible;
import fr.essaim.core.prototypes.CreatePrototype;
import fr.essaim.core.prototypes.PrototypeDetails;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.UnknownThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** What people wish for at their centre, which answers, or starts a prototype from it. */
@Stateless
public class Ideas {

  private static final String TYPE = "idea";

  @Inject private Access access;
  @Inject private ParticipationRows rows;
  @Inject private IdeaSearch search;
  @Inject private ParticipationNotifier notifier;
  @Inject private PrototypeService prototypes;
  @Inject private Clock clock;

  /** The caller's own, and those of organisations that they work for. */
  @Requires(Permission.INTRANET_READ)
  public ListResult<IdeaRow> list(ListQuery query) {
    return search.list(query, visible());
  }

  /** Hands over all that {@link #list} finds, whatever the page, in the asked order. */
  @Requires(Permission.INTRANET_READ)
  public void export(ListQuery query, Consumer<IdeaRow> reader) {
    search.each(query, visible(), reader);
  }

  /**
   * @throws UnknownThing when the caller sees none of this id
   */
  @Requires(Permission.INTRANET_READ)
  public IdeaRow read(UUID id) {
    return search.find(id, visible()).orElseThrow(() -> new UnknownThing(TYPE, id.toString()));
  }

  /** Proposes one to an organisation that the caller belongs to. */
  @Requires(value = Permission.PARTICIPATE, act = "idea.propose")
  public UUID propose(ProposeIdea command) {
    if (!command.organisationKey().isEmpty()) {
      access.require(Permission.PARTICIPATE, command.organisationKey(), TYPE);
    }
    Idea idea = Idea.propose(command, caller(), clock.instant());
    rows.add(idea);
    return idea.id();
  }

  /** Says what the organisation thinks of one. */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "idea.answer")
  public void answer(UUID id, String word) {
    Idea idea = toAnswer(id);
    idea.answer(word, clock.instant());
    notifier.tellAnswered(idea);
  }

  /**
   * Starts a prototype from one, as a draft that says its title and its need.
   *
   * @return the key of the prototype
   */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "idea.start")
  public String start(UUID id) {
    Idea idea = toAnswer(id);
    PrototypeDetails details =
        new PrototypeDetails(
            idea.title(), idea.need(), null, Set.of(), List.of(), Set.of(), Set.of(), "", "");
    String key =
        prototypes.create(
            new CreatePrototype(
                idea.organisationKey(), details, PartialDate.of(LocalDate.now(clock))));
    idea.start(key, clock.instant());
    notifier.tellStarted(idea);
    return key;
  }

  /** Deletes one of the caller's own; what was started from it stays. */
  @Requires(value = Permission.PARTICIPATE, act = "idea.take-back")
  public void takeBack(UUID id) {
    access.requireSomewhere(Permission.PARTICIPATE, TYPE + "/" + id);
    rows.remove(
        rows.idea(id)
            .filter(idea -> idea.accountId().equals(caller()))
            .orElseThrow(() -> new UnknownThing(TYPE, id.toString())));
  }

  private Idea toAnswer(UUID id) {
    Idea idea = rows.idea(id).orElseThrow(() -> new UnknownThing(TYPE, id.toString()));
    access.require(Permission.PROTOTYPE_EDIT, idea.organisationKey(), TYPE + "/" + id);
    return idea;
  }

  private Visible visible() {
    access.scope(Permission.INTRANET_READ);
    return new Visible(caller(), access.scopeIfAny(Permission.PROTOTYPE_READ));
  }

  private UUID caller() {
    return access.caller().orElseThrow(() -> new NotAllowed(Permission.PARTICIPATE));
  }
}
