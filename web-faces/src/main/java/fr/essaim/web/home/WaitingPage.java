package fr.essaim.web.home;

import fr.essaim.core.administration.FirstSteps;
import fr.essaim.core.administration.FirstStepsService;
import fr.essaim.core.drafts.EditDraft;
import fr.essaim.core.drafts.EditDrafts;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.AccountView;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.prototypes.MistakeReports;
import fr.essaim.core.prototypes.ProposedRelease;
import fr.essaim.core.prototypes.PrototypeQuery;
import fr.essaim.core.prototypes.PrototypeRow;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.PrototypeSort;
import fr.essaim.core.prototypes.PublicationState;
import fr.essaim.core.prototypes.UnfinishedSheet;
import fr.essaim.core.prototypes.VersionService;
import fr.essaim.core.shared.Module;
import fr.essaim.core.shared.ResultPage;
import fr.essaim.web.administration.AdministrationPage;
import fr.essaim.web.identity.ActingFor;
import fr.essaim.web.shell.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;

/** What waits for the person, by their roles, and their ways in. */
@Named
@RequestScoped
public class WaitingPage {

  /** Most things of a kind that are shown; the lists have them all. */
  private static final int MOST = 5;

  @Inject private AccountService service;
  @Inject private Access access;
  @Inject private ActingFor acting;
  @Inject private EditDrafts drafts;
  @Inject private VersionService versions;
  @Inject private PrototypeService prototypes;
  @Inject private MistakeReports mistakes;
  @Inject private AdministrationPage administration;
  @Inject private FirstStepsService steps;
  @Inject private Site site;

  private AccountView account;
  private List<EditDraft> typed = List.of();
  private List<ProposedRelease> proposals = List.of();
  private List<UnfinishedSheet> unfinished = List.of();
  private ResultPage<PrototypeRow> unpublished;
  private long reported;
  private List<AdministrationPage.Place> needy = List.of();
  private FirstSteps firstSteps;

  public void load() {
    account = service.own();
    boolean reader = access.allowsSomewhere(Permission.PROTOTYPE_READ);
    boolean watcher = access.allowsSomewhere(Permission.INSTANCE_WATCH);
    if (reader && !watcher) {
      reported = mistakes.waiting();
    }
    typed = drafts.all().stream().filter(WaitingPage::canBeTakenUp).toList();
    if (reader && Module.PROTOTYPES.isOn()) {
      proposals =
          versions.proposals().stream()
              .filter(proposal -> acting.shows(proposal.steward().key()))
              .toList();
      unpublished = prototypes.list(drafted()).page();
      unfinished = prototypes.unfinished(acting.getKey(), MOST);
    }
    if (watcher) {
      administration.load();
      needy = administration.getNeedy();
      firstSteps = site.isDemonstration() ? null : steps.list();
    }
  }

  public AccountView getAccount() {
    return account;
  }

  /** What the person typed and did not save. */
  public List<EditDraft> getTyped() {
    return typed;
  }

  /** Releases that wait for this person's decision. */
  public List<ProposedRelease> getProposals() {
    return proposals;
  }

  /** Prototypes in use whose sheet lacks something. */
  public List<UnfinishedSheet> getUnfinished() {
    return unfinished;
  }

  /** Prototypes that nobody published yet; null for whoever reads none. */
  public ResultPage<PrototypeRow> getUnpublished() {
    return unpublished;
  }

  /** How many reported mistakes wait, for whoever is not told so by the administration. */
  public long getReported() {
    return reported;
  }

  /**
   * The pages of the administration that need somebody; none for whoever does not watch over it.
   */
  public List<AdministrationPage.Place> getNeedy() {
    return needy;
  }

  /** What leads a new instance on; null where nobody needs to be led. */
  public FirstSteps getFirstSteps() {
    return firstSteps != null && firstSteps.isWanted() ? firstSteps : null;
  }

  /** Whether nothing waits at all. */
  public boolean isQuiet() {
    return typed.isEmpty()
        && proposals.isEmpty()
        && unfinished.isEmpty()
        && reported == 0
        && (unpublished == null || unpublished.total() == 0)
        && needy.isEmpty()
        && getFirstSteps() == null;
  }

  private static boolean canBeTakenUp(EditDraft draft) {
    return Module.PROTOTYPES.isOn() || !draft.thing().startsWith("prototype/");
  }

  private PrototypeQuery drafted() {
    return PrototypeQuery.all()
        .withCentres(acting.getKey().isEmpty() ? Set.of() : Set.of(acting.getKey()))
        .withPublications(Set.of(PublicationState.DRAFT))
        .sortedBy(PrototypeSort.NEWEST)
        .ofSize(MOST);
  }
}
