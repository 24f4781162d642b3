package fr.essaim.core.participation;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.AccountView;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.OpenToAll;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.participation.domain.Testimony;
import fr.essaim.core.participation.internal.ParticipationNotifier;
import fr.essaim.core.participation.internal.ParticipationRows;
import fr.essaim.core.participation.internal.TestimonySearch;
import fr.essaim.core.participation.internal.Visible;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.UnknownThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What people say of published prototypes. The centre that answers for the prototype reads it
 * before everybody does; who wrote it may take it back at any time.
 */
@Stateless
public class Testimonies {

  private static final String TYPE = "testimony";

  @Inject private Access access;
  @Inject private ParticipationRows rows;
  @Inject private TestimonySearch search;
  @Inject private ParticipationNotifier notifier;
  @Inject private PrototypeLibrary library;
  @Inject private AccountService accounts;
  @Inject private OrganisationDirectory organisations;
  @Inject private Clock clock;

  /** Those that stand on the public page of a prototype, the latest first. */
  @OpenToAll
  public List<PublishedTestimony> published(String prototypeKey) {
    return search.published(prototypeKey);
  }

  /** The caller's own, and those of prototypes that they work on. */
  @Requires(Permission.INTRANET_READ)
  public ListResult<TestimonyRow> list(ListQuery query) {
    return search.list(query, visible());
  }

  /** Hands over all that {@link #list} finds, whatever the page, in the asked order. */
  @Requires(Permission.INTRANET_READ)
  public void export(ListQuery query, Consumer<TestimonyRow> reader) {
    search.each(query, visible(), reader);
  }

  /**
   * @throws UnknownThing when the caller sees none of this id
   */
  @Requires(Permission.INTRANET_READ)
  public TestimonyRow read(UUID id) {
    return search.find(id, visible()).orElseThrow(() -> new UnknownThing(TYPE, id.toString()));
  }

  /**
   * Gives one about a published prototype; a person gives one of each.
   *
   * @throws BusinessRuleViolation {@code participation.testimony.already} when they did
   */
  @Requires(value = Permission.PARTICIPATE, act = "testimony.give")
  public UUID give(GiveTestimony command) {
    access.requireSomewhere(Permission.PARTICIPATE, TYPE);
    UUID author = caller();
    Testimony testimony = Testimony.give(command, author, signatureOf(command), clock.instant());
    library.prototype(command.prototypeKey());
    if (rows.hasTestimony(command.prototypeKey(), author)) {
      throw new BusinessRuleViolation("participation.testimony.already");
    }
    rows.add(testimony);
    return testimony.id();
  }

  /** Shows one to everybody. */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "testimony.accept")
  public void accept(UUID id, String word) {
    Testimony testimony = toDecide(id);
    testimony.accept(word, clock.instant());
    notifier.tellAccepted(testimony, titleOf(testimony));
  }

  /** Shows one to nobody, and says why. */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "testimony.refuse")
  public void refuse(UUID id, String word) {
    Testimony testimony = toDecide(id);
    testimony.refuse(word, clock.instant());
    notifier.tellRefused(testimony, titleOf(testimony));
  }

  /** Deletes one of the caller's own, wherever it stands. */
  @Requires(value = Permission.PARTICIPATE, act = "testimony.take-back")
  public void takeBack(UUID id) {
    access.requireSomewhere(Permission.PARTICIPATE, TYPE + "/" + id);
    rows.remove(
        rows.testimony(id)
            .filter(testimony -> testimony.accountId().equals(caller()))
            .orElseThrow(() -> new UnknownThing(TYPE, id.toString())));
  }

  private String titleOf(Testimony testimony) {
    return library.named(Set.of(testimony.prototypeKey())).get(testimony.prototypeKey()).title();
  }

  private Testimony toDecide(UUID id) {
    Testimony testimony =
        rows.testimony(id).orElseThrow(() -> new UnknownThing(TYPE, id.toString()));
    access.require(
        Permission.PROTOTYPE_EDIT, library.stewardOf(testimony.prototypeKey()), TYPE + "/" + id);
    if (access.caller().filter(testimony.accountId()::equals).isPresent()) {
      throw new BusinessRuleViolation("participation.testimony.own");
    }
    return testimony;
  }

  /** The first name and the organisation that one acts for, or the first that one belongs to. */
  private String signatureOf(GiveTestimony command) {
    if (!command.signed()) {
      return null;
    }
    AccountView account = accounts.own();
    String firstName = account.displayName().split("\\s+", 2)[0];
    String organisation =
        account.actsFor() != null
            ? account.actsFor()
            : account.grants().stream().map(Grant::organisationKey).findFirst().orElse("");
    return organisations.named(Set.of(organisation)).values().stream()
        .findFirst()
        .map(named -> firstName + ", " + named.name())
        .orElse(firstName);
  }

  private Visible visible() {
    access.scope(Permission.INTRANET_READ);
    return new Visible(caller(), access.scopeIfAny(Permission.PROTOTYPE_READ));
  }

  private UUID caller() {
    return access.caller().orElseThrow(() -> new NotAllowed(Permission.PARTICIPATE));
  }
}
