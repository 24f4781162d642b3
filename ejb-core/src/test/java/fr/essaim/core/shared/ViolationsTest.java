package fr.essaim.core.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViolationsTest {

  private final Violations violations = new Violations();

  @Test
  void refusesNothingWhereNothingIsWrong() {
    assertThat(violations.read("year", "2018", PartialDate::new)).hasToString("2018");
    violations.check("title", true, "title.missing");

    violations.refuse();
  }

  @Test
  void saysEverythingAtOnceEachAtItsField() {
    assertThat(violations.read("year", "bientôt", PartialDate::new)).isNull();
    violations.check("title", false, "title.missing", 3);

    BusinessRuleViolation refused =
        catchThrowableOfType(BusinessRuleViolation.class, violations::refuse);

    assertThat(refused.code()).isEqualTo("date.invalid");
    assertThat(refused.all())
        .extracting(each -> each.field().orElse("") + " " + each.code())
        .containsExactly("year date.invalid", "title title.missing");
  }

  @Test
  void saysOneThingOfAField() {
    violations.read("year", "bientôt", PartialDate::new);
    violations.check("year", false, "year.missing");

    BusinessRuleViolation refused =
        catchThrowableOfType(BusinessRuleViolation.class, violations::refuse);

    assertThat(refused.all()).hasSize(1);
  }

  @Test
  void takesOverWhatAnotherGathered() {
    violations.read(null, "", ViolationsTest::refuseTwice);
    violations.check("name", false, "name.missing");

    BusinessRuleViolation refused =
        catchThrowableOfType(BusinessRuleViolation.class, violations::refuse);

    assertThat(refused.all())
        .extracting(BusinessRuleViolation::field)
        .containsExactly(Optional.of("email"), Optional.of("phone"), Optional.of("name"));
  }

  @Test
  void keepsNothingBackThatIsNotAboutWhatIsTyped() {
    assertThatThrownBy(
            () ->
                violations.read(
                    "key",
                    "x",
                    key -> {
                      throw new UnknownThing("organisation", key);
                    }))
        .isInstanceOf(UnknownThing.class);
  }

  private static String refuseTwice(String typed) {
    Violations inner = new Violations();
    inner.check("email", false, "email.invalid");
    inner.check("phone", false, "phone.invalid");
    inner.refuse();
    return typed;
  }
}
