package fr.essaim.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.administration.FirstStep;
import fr.essaim.core.administration.FirstSteps;
import fr.essaim.core.administration.FirstStepsService;
import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.Role;
import fr.essaim.core.imports.FirstData;
import fr.essaim.core.network.CreateOrganisation;
import fr.essaim.core.network.EditOrganisation;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationView;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list that leads a new instance on sees what is done. */
@ExtendWith(ArquillianExtension.class)
class FirstStepsInContainerIT {

  @Inject private ActAs act;
  @Inject private FirstStepsService service;
  @Inject private AccountService accounts;
  @Inject private OrganisationDirectory organisations;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  private String federation;
  private String email;
  private String password;

  @BeforeEach
  void anAdministratorOfAFederationWithoutAName() {
    String run = "steps" + UUID.randomUUID().toString().substring(0, 8);
    act.caller("system");
    federation =
        organisations.create(
            new CreateOrganisation(
                run,
                OrganisationDetails.of(FirstData.UNNAMED_FEDERATION, OrganisationKind.FEDERATION)));
    email = run + "@" + FirstData.EXAMPLE_DOMAIN;
    password = accounts.open(email, run, new Grant(Role.ADMINISTRATOR, federation)).password();
    act.caller(
        (String)
            entityManager
                .createNativeQuery("select cast(id as text) from identity.account where email = ?1")
                .setParameter(1, email)
                .getSingleResult());
  }

  @AfterEach
  void leave() {
    act.nobody();
  }

  @Test
  void seesWhatIsDoneByItself() {
    assertThat(service.list().federationKey()).isEqualTo(federation);
    assertThat(isDone(FirstStep.PASSWORD)).isFalse();
    assertThat(isDone(FirstStep.ADDRESS)).isFalse();
    assertThat(isDone(FirstStep.FEDERATION)).isFalse();
    assertThat(isDone(FirstStep.MAIL)).as("the tests have a mail server").isTrue();
    assertThat(isDone(FirstStep.BASE_URI)).as("the tests have an address").isTrue();

    accounts.changePassword(password, "quatre mots sans lien du tout");
    OrganisationView view = organisations.view(federation);
    organisations.edit(
        new EditOrganisation(
            federation,
            view.version(),
            OrganisationDetails.of("Fédération d'essai", OrganisationKind.FEDERATION)
                .withDescription("Elle relie des centres.")));

    assertThat(isDone(FirstStep.PASSWORD)).isTrue();
    assertThat(isDone(FirstStep.FEDERATION)).isTrue();
  }

  @Test
  void letsAnAdministratorSayWhatItCannotSee() {
    service.declare(FirstStep.BACKUP, true);
    assertThat(isDone(FirstStep.BACKUP)).isTrue();
    service.declare(FirstStep.BACKUP, false);
    assertThat(isDone(FirstStep.BACKUP)).isFalse();
    assertThatThrownBy(() -> service.declare(FirstStep.SECOND_CENTRE, true))
        .isInstanceOf(BusinessRuleViolation.class)
        .hasMessageContaining("administration.step.not-declarable");
  }

  @Test
  void isPutAwayAndTakenOut() {
    service.dismiss(true);
    assertThat(service.list().isWanted()).isFalse();
    service.dismiss(false);
    assertThat(service.list().isWanted()).isTrue();
  }

  private boolean isDone(FirstStep step) {
    return service.list().steps().stream()
        .filter(each -> each.step() == step)
        .anyMatch(FirstSteps.Step::done);
  }
}
