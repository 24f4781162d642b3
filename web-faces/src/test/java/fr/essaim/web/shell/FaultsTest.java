package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.publication.LogUnavailable;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.StaleEdit;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.shared.WithdrawnThing;
import jakarta.faces.FacesException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.primefaces.csp.CspException;

class FaultsTest {

  @Test
  void givesEachRefusalItsStatusHoweverDeepItLies() {
    assertThat(status(new NotAllowed(Permission.PROTOTYPE_EDIT))).isEqualTo(403);
    assertThat(status(new UnknownThing("prototype", "x"))).isEqualTo(404);
    assertThat(status(new WithdrawnThing("prototype", "x"))).isEqualTo(410);
    assertThat(status(new StaleEdit("prototype", "x", 1, 2))).isEqualTo(409);
    assertThat(status(new BusinessRuleViolation("identity.organisation.notYours"))).isEqualTo(400);
    assertThat(status(new CspException("another page's nonce"))).isEqualTo(400);
    assertThat(status(failed("22021"))).as("a zero character").isEqualTo(400);
    assertThat(status(new LogUnavailable(new java.sql.SQLException("away")))).isEqualTo(503);
  }

  @Test
  void tellsOfAThingOfOthersWhatItTellsOfNone() {
    assertThat(Faults.hiding(request(true), 403)).isEqualTo(404);
    assertThat(Faults.hiding(request(false), 403)).isEqualTo(403);
    assertThat(Faults.hiding(request(true), 409)).isEqualTo(409);
  }

  private static HttpServletRequest request(boolean ofOneThing) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            FaultsTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                (ofOneThing && arguments[0].equals(Faults.OF_ONE_THING)) ? true : null);
  }

  @Test
  void tellsADatabaseThatIsAwayOrFullFromAFault() {
    assertThat(status(failed("08006"))).isEqualTo(503);
    assertThat(status(failed("53100"))).as("disk full").isEqualTo(503);
    assertThat(status(failed("57P03"))).as("starting").isEqualTo(503);
    assertThat(status(failed("23514"))).as("check violation").isEqualTo(500);
  }

  @Test
  void tellsTheSecondOfTwoWhoDidTheSameAtOnce() {
    assertThat(status(failed("23505"))).as("unique violation").isEqualTo(409);
    assertThat(status(failed("40P01"))).as("deadlock").isEqualTo(409);
  }

  private static RuntimeException failed(String state) {
    return new IllegalStateException(new java.sql.SQLException("no", state));
  }

  @Test
  void showsAsTheReferenceOfAFaultTheNumberOfItsRequest() throws ReflectiveOperationException {
    Faults faults = new Faults();
    Field numbers = Faults.class.getDeclaredField("numbers");
    numbers.setAccessible(true);
    numbers.set(faults, new RequestNumber());
    HttpServletRequest numbered =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                FaultsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> "4f2ac9d1");

    assertThat(faults.log(numbered, new IllegalStateException("tried"))).isEqualTo("4f2ac9d1");
  }

  @Test
  void takesEverythingElseForAFaultOfOurs() {
    assertThat(status(new IllegalStateException("secret"))).isEqualTo(500);
  }

  private static int status(RuntimeException cause) {
    return Faults.statusOf(new ServletException(new FacesException(cause)));
  }
}
