package fr.essaim.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.education.ContributionService;
import fr.essaim.core.education.ModerationService;
import fr.essaim.core.education.PlaceService;
import fr.essaim.core.education.ReportPlace;
import fr.essaim.core.education.ReportedProblem;
import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.CreateOrganisation;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.prototypes.CoverWords;
import fr.essaim.core.prototypes.CreatePrototype;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.MistakeReports;
import fr.essaim.core.prototypes.PrototypeDetails;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.ReportMistake;
import fr.essaim.core.prototypes.ResourceDetails;
import fr.essaim.core.prototypes.VersionNumber;
import fr.essaim.core.prototypes.VersionService;
import fr.essaim.core.prototypes.WorkshopDetails;
import fr.essaim.core.prototypes.WorkshopService;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.spread.AdaptationService;
import fr.essaim.core.spread.AskMentor;
import fr.essaim.core.spread.CampaignService;
import fr.essaim.core.spread.Channel;
import fr.essaim.core.spread.InstallationDetails;
import fr.essaim.core.spread.InstallationService;
import fr.essaim.core.spread.InstallationState;
import fr.essaim.core.spread.MentorService;
import fr.essaim.core.spread.SpreadFilters;
import fr.essaim.core.spread.TransferDetails;
import fr.essaim.core.spread.TransferService;
import fr.essaim.core.steering.CreateOperation;
import fr.essaim.core.steering.OperationService;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Walks every service method and each role: who may is let through, who may not is refused, and
 * nobody gets at the things of a centre that is not theirs by knowing the key.
 */
@ExtendWith(ArquillianExtension.class)
class PermissionWalkIT {

  @Inject private ActAs act;
  @Inject private BeanManager beans;
  @Inject private ServiceCalls calls;
  @Inject private UserTransaction transaction;
  @Inject private AccountService accounts;
  @Inject private OrganisationDirectory organisations;
  @Inject private PrototypeService prototypes;
  @Inject private VersionService versions;
  @Inject private WorkshopService workshops;
  @Inject private MistakeReports mistakes;
  @Inject private OperationService operations;
  @Inject private TransferService transfers;
  @Inject private InstallationService installations;
  @Inject private AdaptationService adaptations;
  @Inject private MentorService mentors;
  @Inject private CampaignService campaigns;
  @Inject private PlaceService places;
  @Inject private ContributionService contributions;
  @Inject private ModerationService moderation;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  private final Map<Role, String> callers = new EnumMap<>(Role.class);
  private Side own;
  private Side foreign;

  @BeforeEach
  void aCentreOfOnesOwnAndSomebodyElses() {
    String run = "it" + UUID.randomUUID().toString().substring(0, 8);
    act.caller("system");
    calls.prepare();
    own = side(run + "-own");
    foreign = side(run + "-foreign");
    for (Role role : Role.values()) {
      callers.put(role, account(role));
    }
    act.nobody();
  }

  @AfterEach
  void leave() {
    act.nobody();
  }

  @Test
  void everyMethodThatAsksForAPermissionIsCalledHere() {
    assertThat(calls.all().keySet()).isEqualTo(guardedMethods().keySet());
  }

  @Test
  void everyRoleIsLetThroughOrRefusedAsItsPermissionsSay() throws Exception {
    Map<String, Set<Permission>> guarded = guardedMethods();
    List<String> wrong = new ArrayList<>();
    List<String> matrix = new ArrayList<>();
    for (Map.Entry<String, ServiceCalls.Call> call : calls.all().entrySet()) {
      StringBuilder line = new StringBuilder("| `" + call.getKey() + "` |");
      for (Role role : Role.values()) {
        boolean may = guarded.get(call.getKey()).stream().allMatch(p -> p.roles().contains(role));
        act.caller(callers.get(role));
        boolean refused = isRefused(call.getValue(), own);
        line.append(refused ? " refused |" : " may |");
        if (refused == may) {
          wrong.add(role + (may ? " is refused " : " is let through ") + call.getKey());
        }
      }
      matrix.add(line.toString());
    }
    keep(matrix);
    assertThat(wrong).isEmpty();
  }

  /** Leaves the matrix beside the server's log, as {@code services-by-role.md}. */
  private static void keep(List<String> matrix) throws IOException {
    String roles =
        Arrays.stream(Role.values())
            .map(role -> role.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" | "));
    List<String> lines = new ArrayList<>();
    lines.add("| service | " + roles + " |");
    lines.add("|---|" + "---|".repeat(Role.values().length));
    lines.addAll(matrix);
    Files.write(
        Path.of(System.getProperty("essaim.it.results", "."), "services-by-role.md"), lines);
  }

  @Test
  void nobodyReachesTheThingsOfAnotherCentreByTheirKey() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, ServiceCalls.Call> call : calls.all().entrySet()) {
      if (call.getValue().reach() == ServiceCalls.Reach.SEVERAL) {
        continue;
      }
      for (Role role : Role.values()) {
        act.caller(callers.get(role));
        if (role != Role.ADMINISTRATOR && !isRefused(call.getValue(), foreign)) {
          wrong.add(role + " of another centre is let through " + call.getKey());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aVisitorIsRefusedEverywhere() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, ServiceCalls.Call> call : calls.all().entrySet()) {
      act.nobody();
      if (!isRefused(call.getValue(), own)) {
        wrong.add("a visitor is let through " + call.getKey());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void anActThatChangesSomethingLeavesALineInTheAuditTrail() {
    act.caller(callers.get(Role.MANAGER));

    organisations.publish(own.organisation());

    Object[] line =
        (Object[])
            entityManager
                .createNativeQuery(
                    "select account_id, act, permission, organisation_key from identity.audit_line"
                        + " where subject = ?1 order by id desc limit 1")
                .setParameter(1, "organisation/" + own.organisation())
                .getSingleResult();
    assertThat(line)
        .containsExactly(
            callers.get(Role.MANAGER),
            "organisation.publish",
            "ORGANISATION_EDIT",
            own.organisation());
  }

  /** Calls in a transaction that is rolled back, so that each call finds the same things. */
  private boolean isRefused(ServiceCalls.Call call, Side side) throws Exception {
    transaction.begin();
    try {
      call.arguments().call(side);
      return false;
    } catch (NotAllowed refused) {
      return true;
    } catch (EJBException wrapped) {
      if (wrapped.getCause() instanceof IllegalStateException neverAsked) {
        throw neverAsked;
      }
      return false;
    } catch (RuntimeException anotherRule) {
      return false;
    } finally {
      transaction.rollback();
    }
  }

  private Map<String, Set<Permission>> guardedMethods() {
    Map<String, Set<Permission>> methods = new TreeMap<>();
    for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
      Class<?> service = bean.getBeanClass();
      if (!service.isAnnotationPresent(Stateless.class)) {
        continue;
      }
      for (Method method : service.getDeclaredMethods()) {
        Requires requires = method.getAnnotation(Requires.class);
        if (requires != null) {
          methods.put(service.getSimpleName() + "." + method.getName(), Set.of(requires.value()));
        }
      }
    }
    return methods;
  }

  private Side side(String name) {
    String federation =
        organisations.create(
            new CreateOrganisation(
                name + "-fede", OrganisationDetails.of(name, OrganisationKind.FEDERATION)));
    String centre =
        organisations.create(
            new CreateOrganisation(
                name,
                OrganisationDetails.of(name, OrganisationKind.SOCIAL_CENTRE).memberOf(federation)));
    String prototype =
        prototypes.create(
            new CreatePrototype(centre, PrototypeDetails.titled(name), new PartialDate("2020")));
    versions.draft(prototype, VersionNumber.FIRST);
    UUID resource =
        versions.addFile(
            prototype,
            VersionNumber.FIRST,
            new ResourceDetails("Guide", Licence.CC_BY_4_0, "fr", "text/plain"),
            calls.textFile());
    prototypes.illustrate(prototype, new CoverWords("Une salle", "", true), calls.photo());
    UUID workshop =
        workshops.hold(
            prototype,
            new WorkshopDetails(
                LocalDate.of(2021, 2, 3), null, null, "Salle", 8, 1, 1, 0, "Essayer"));
    workshops.keepAttendanceSheet(prototype, workshop, calls.scan());
    UUID photo = workshops.keepPhoto(prototype, workshop, calls.photo(), true);
    mistakes.report(
        new ReportMistake(
            "/organisations/" + centre,
            "organisation",
            centre,
            "Le nom est mal écrit.",
            null,
            "fr"));
    UUID report =
        mistakes.list(ListQuery.all()).page().rows().stream()
            .filter(each -> centre.equals(each.subjectKey()))
            .findFirst()
            .orElseThrow()
            .id();
    UUID person = person(name, centre);
    String operation =
        operations.create(
            new CreateOperation(name + "-operation", ServiceCalls.operation(name, centre)));
    operations.promise(operation, ServiceCalls.objective());
    calls.money(operation, centre);
    calls.survey(federation);
    String transfer =
        transfers.agree(
            TransferDetails.between(federation, centre, Channel.FEDERATION, prototype),
            new PartialDate("2021"));
    UUID session = transfers.hold(transfer, ServiceCalls.session());
    transfers.keepAgreement(transfer, calls.scan());
    String installation =
        installations.begin(
            new InstallationDetails(centre, prototype, null, transfer),
            InstallationState.IN_USE,
            new PartialDate("2021"));
    String adaptation =
        adaptations.note(installation, ServiceCalls.adaptation(), new PartialDate("2022"));
    adaptations.addFile(adaptation, ServiceCalls.link(), calls.textFile());
    String neighbour =
        organisations.create(
            new CreateOrganisation(
                name + "-neighbour",
                OrganisationDetails.of(name + " bis", OrganisationKind.SOCIAL_CENTRE)));
    UUID request = mentors.ask(new AskMentor(neighbour, prototype, centre, ""));
    installations.begin(
        new InstallationDetails(neighbour, prototype, null, null),
        InstallationState.IN_USE,
        new PartialDate("2021"));
    UUID own = mentors.ask(new AskMentor(centre, prototype, neighbour, ""));
    String campaign = campaigns.prepare(ServiceCalls.campaign(operation));
    campaigns.send(campaign);
    String answer =
        campaigns
            .answers(ListQuery.all().with(SpreadFilters.CAMPAIGN, Set.of(campaign)))
            .rows()
            .get(0)
            .key();
    String place = places.create(ServiceCalls.place(name, centre), null);
    String offer = places.addOffer(place, ServiceCalls.offer());
    contributions.report(
        new ReportPlace(place, ReportedProblem.WRONG, "", ""), ServiceCalls.visitor(), null);
    UUID contribution =
        moderation.list(ListQuery.all()).rows().stream()
            .filter(each -> place.equals(each.placeKey()))
            .findFirst()
            .orElseThrow()
            .id();
    return new Side(
        name,
        centre,
        federation,
        prototype,
        VersionNumber.FIRST,
        resource,
        prototypes.open(prototype).cover().file(),
        workshop,
        photo,
        report,
        person,
        operation,
        transfer,
        session,
        transfers.open(transfer).agreements().get(0).id(),
        installation,
        adaptation,
        adaptations.open(adaptation).files().get(0).id(),
        request,
        own,
        campaign,
        answer,
        place,
        offer,
        contribution);
  }

  private UUID person(String name, String centre) {
    String email = name + "-person@example.org";
    accounts.open(email, "Somebody", new Grant(Role.STAFF, centre));
    return UUID.fromString(idOf(email));
  }

  /** Opens an account: federation officers and administrators hold their role in a federation. */
  private String account(Role role) {
    String email = own.name() + "-" + role.name().toLowerCase(Locale.ROOT) + "@example.org";
    boolean inFederation = role == Role.FEDERATION || role == Role.ADMINISTRATOR;
    accounts.open(
        email,
        role.name(),
        new Grant(role, inFederation ? own.federation() : own.organisation(), own.operation()));
    return idOf(email);
  }

  /** In a transaction: without one the container may hand out an entity manager that is closed. */
  private String idOf(String email) {
    try {
      transaction.begin();
      try {
        return entityManager
            .createNativeQuery("select id::text from identity.account where email = ?1")
            .setParameter(1, email)
            .getSingleResult()
            .toString();
      } finally {
        transaction.rollback();
      }
    } catch (SystemException | NotSupportedException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
