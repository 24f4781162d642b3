package fr.essaim.core.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConstraintsTest {

  record Inner(
      @FieldName("publicEmail") @Pattern(regexp = ".+@.+", message = "no-email") String email) {}

  record Command(
      @NotBlank(message = "missing") @Size(min = 3, message = "short") String title,
      @Valid Inner contact,
      @FieldName("commune") @Size(max = 4, message = "long") String communeKey,
      @Max(value = 9, message = "many") int people,
      String code,
      @NotNull(message = "undated") String date) {

    @AssertTrue(message = "no-code")
    boolean isCode() {
      return code.startsWith("X");
    }
  }

  @Test
  void handsBackWhatIsRight() {
    Command right = new Command("Carte", new Inner("a@b"), "lens", 9, "X1", "2026");

    assertThat(Constraints.check(right)).isSameAs(right);
  }

  @Test
  void saysAllThatIsWrongAtItsFieldInTheOrderOfTheRecord() {
    Command wrong = new Command(" ", new Inner("ab"), "liévin", 10, "Y1", null);

    assertThatThrownBy(() -> Constraints.check(wrong))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            violation -> {
              assertThat(violation.all())
                  .extracting(each -> each.field().orElseThrow() + " " + each.code())
                  .containsExactly(
                      "title missing",
                      "publicEmail no-email",
                      "commune long",
                      "people many",
                      "code no-code",
                      "date undated");
              assertThat(violation.all())
                  .extracting(BusinessRuleViolation::arguments)
                  .containsExactly(
                      List.of("title"),
                      List.of("ab"),
                      List.of("commune", 4),
                      List.of("people", 10),
                      List.of("Y1"),
                      List.of("date"));
            });
  }

  @Test
  void tellsOneMistakeAField() {
    assertThatThrownBy(
            () -> Constraints.check(new Command("ab", new Inner("a@b"), "lens", 1, "X", "2026")))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            violation -> {
              assertThat(violation.code()).isEqualTo("short");
              assertThat(violation.arguments()).containsExactly("title", 3);
            });
  }
}
