package fr.essaim.core.spread;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.OrganisationTree;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.spread.domain.Installation;
import fr.essaim.core.spread.domain.MentorRequest;
import fr.essaim.core.spread.domain.MentorWeights;
import fr.essaim.core.spread.domain.Transfer;
import fr.essaim.core.spread.internal.MentorRequestSearch;
import fr.essaim.core.spread.internal.MentorSearch;
import fr.essaim.core.spread.internal.SpreadGuard;
import fr.essaim.core.spread.internal.SpreadNotifier;
import fr.essaim.core.spread.internal.SpreadRecorder;
import fr.essaim.core.spread.internal.SpreadRows;
import fr.essaim.core.spread.internal.TransferSearch;
import fr.essaim.core.spread.internal.Visible;
import fr.essaim.core.spread.internal.WaitingRequests;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Who could accompany a centre, who is asked to, and what they answer. */
@Stateless
public class MentorService {

  @Inject private Access access;
  @Inject private OrganisationTree tree;
  @Inject private OrganisationDirectory organisations;
  @Inject private SpreadRows rows;
  @Inject private SpreadGuard guard;
  @Inject private SpreadRecorder recorder;
  @Inject private SpreadNotifier notifier;
  @Inject private MentorSearch mentors;
  @Inject private MentorRequestSearch search;
  @Inject private TransferSearch transfers;
  @Inject private WaitingRequests waiting;
  @Inject private Clock clock;

  /** Who could accompany a centre with a prototype, the fittest first, and the federation. */
  @Requires(Permission.SPREAD_READ)
  public MentorChoice candidates(String centreKey, String prototypeKey) {
    access.require(Permission.SPREAD_READ, centreKey, subject(centreKey));
    return choice(centreKey, prototypeKey);
  }

  /** Who accompanies a centre with a prototype already, or is asked to, as far as one sees it. */
  @Requires(Permission.INTRANET_READ)
  public UnderWay underWay(String centreKey, String prototypeKey) {
    Visible visible = guard.visible();
    ListQuery both =
        ListQuery.all()
            .with(SpreadFilters.CENTRE, Set.of(centreKey))
            .with(SpreadFilters.PROTOTYPE, Set.of(prototypeKey))
            .ofSize(ListQuery.MAX_SIZE);
    return new UnderWay(
        search.list(both, visible, access.callerName()).rows().stream()
            .filter(row -> row.state() == MentorRequestState.ASKED)
            .toList(),
        transfers.list(both, visible).rows().stream()
            .filter(row -> row.stage().isRunning())
            .toList());
  }

  /**
   * Asks one of them. Asked twice while it waits, it is asked once.
   *
   * @return the id of the request
   * @throws BusinessRuleViolation {@code spread.mentor.not-offered} when it is none of them, {@code
   *     spread.mentor.accompanies} when it accompanies the centre with it already
   */
  @Requires(value = Permission.SPREAD_EDIT, act = "mentor.ask")
  public UUID ask(AskMentor command) {
    Constraints.check(command);
    access.require(Permission.SPREAD_EDIT, command.centreKey(), subject(command.centreKey()));
    guard.check(new InstallationDetails(command.centreKey(), command.prototypeKey(), null, null));
    Optional<MentorRequest> asked =
        rows.waitingRequest(command.prototypeKey(), command.centreKey(), command.mentorKey());
    if (asked.isPresent()) {
      return asked.get().id();
    }
    boolean accompanies =
        underWay(command.centreKey(), command.prototypeKey()).transfers().stream()
            .anyMatch(transfer -> transfer.mentor().key().equals(command.mentorKey()));
    if (accompanies) {
      throw new BusinessRuleViolation("spread.mentor.accompanies").at("mentor");
    }
    if (!choice(command.centreKey(), command.prototypeKey()).offers(command.mentorKey())) {
      throw new BusinessRuleViolation("spread.mentor.not-offered").at("mentor");
    }
    MentorRequest request = MentorRequest.ask(command, access.callerName(), clock.instant());
    rows.add(request);
    notifier.tellAsked(request);
    return request.id();
  }

  /** The requests of the caller's organisations, and the caller's own. */
  @Requires(Permission.INTRANET_READ)
  public ListResult<MentorRequestRow> list(ListQuery query) {
    return search.list(query, guard.visible(), access.callerName());
  }

  /** Hands over all that {@link #list} finds, whatever the page, in the asked order. */
  @Requires(Permission.INTRANET_READ)
  public void export(ListQuery query, Consumer<MentorRequestRow> reader) {
    search.each(query, guard.visible(), access.callerName(), reader);
  }

  /**
   * @throws UnknownThing when the caller sees none of this id
   */
  @Requires(Permission.INTRANET_READ)
  public MentorRequestRow open(UUID id) {
    return search
        .find(id, guard.visible(), access.callerName())
        .orElseThrow(() -> new UnknownThing(MentorRequest.TYPE, id.toString()));
  }

  /**
   * Agrees on a transfer, as of today; what the centre plans of the prototype is brought by it.
   *
   * @param word what is said to the centre; may be empty
   * @return the key of the transfer
   * @throws BusinessRuleViolation {@code spread.mentor.full} for a centre that accompanies as many
   *     as it can
   */
  @Requires(value = Permission.SPREAD_EDIT, act = "mentor.accept")
  public String accept(UUID id, String word) {
    MentorRequest request = toAnswer(id);
    request.guardWaiting();
    OrganisationRef mentor =
        organisations.named(Set.of(request.mentorKey())).get(request.mentorKey());
    boolean isFederation = mentor.kind() == OrganisationKind.FEDERATION;
    if (!isFederation && mentors.running(mentor.key()) >= MentorWeights.MOST_AT_ONCE) {
      throw new BusinessRuleViolation("spread.mentor.full", MentorWeights.MOST_AT_ONCE);
    }
    TransferDetails details =
        TransferDetails.between(
            mentor.key(),
            request.centreKey(),
            isFederation ? Channel.FEDERATION : Channel.PEER_TO_PEER,
            request.prototypeKey());
    LocalDate today = LocalDate.now(clock);
    Transfer transfer =
        Transfer.agree(
            rows.freeKey(Transfer.class, details.receiverKey(), details.mentorKey()),
            details,
            PartialDate.of(today),
            null,
            today);
    rows.add(transfer);
    recorder.record(transfer);
    rows.runningInstallation(request.prototypeKey(), request.centreKey())
        .ifPresent(planned -> bring(planned, transfer));
    request.accept(word, transfer.key(), clock.instant());
    notifier.tellAnswered(request);
    return transfer.key();
  }

  private void bring(Installation planned, Transfer transfer) {
    if (planned.details().transferKey() == null) {
      planned.edit(planned.details().broughtBy(transfer.key()));
      recorder.record(planned);
    }
  }

  /** Says why not. */
  @Requires(value = Permission.SPREAD_EDIT, act = "mentor.decline")
  public void decline(UUID id, String reason) {
    MentorRequest request = toAnswer(id);
    request.decline(reason, clock.instant());
    notifier.tellAnswered(request);
  }

  /** Takes it back, while nobody answered. */
  @Requires(value = Permission.SPREAD_EDIT, act = "mentor.withdraw")
  public void withdraw(UUID id) {
    MentorRequest request = rows.requestToChange(id);
    access.require(Permission.SPREAD_EDIT, request.centreKey(), MentorRequest.TYPE + "/" + id);
    waiting.withdraw(request);
  }

  private MentorRequest toAnswer(UUID id) {
    MentorRequest request = rows.requestToChange(id);
    access.require(Permission.SPREAD_EDIT, request.mentorKey(), MentorRequest.TYPE + "/" + id);
    return request;
  }

  private MentorChoice choice(String centreKey, String prototypeKey) {
    String federation = tree.federationOf(centreKey).orElse("");
    return new MentorChoice(
        mentors.find(centreKey, prototypeKey, access.scopeIfAny(Permission.SPREAD_READ)),
        organisations.named(Set.of(federation)).get(federation));
  }

  private static String subject(String centreKey) {
    return MentorRequest.TYPE + "/" + centreKey;
  }
}
