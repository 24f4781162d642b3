package fr.essaim.core.shared;

import static java.util.Comparator.comparing;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one place where commands are validated: what is wrong with a record is what its Bean
 * Validation constraints say, all of it at once and each at its field. The message of a constraint
 * is the code of a broken rule, whose words are in the bundles.
 *
 * <p>A rule over several components, or one that code decides, is an {@link AssertTrue} on a method
 * {@code isFIELD()}, which is about that field.
 *
 * <p>Arguments of a rule: its field, then the bound that was passed ({@link Size}) or the value
 * that numbers have; where a form is wrong, what was typed.
 */
public final class Constraints {

  private static final Validator VALIDATOR =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new CodesAsTheyAre())
          .buildValidatorFactory()
          .getValidator();

  private Constraints() {}

  /**
   * @return the same command
   * @throws BusinessRuleViolation with all that is wrong with it
   */
  public static <T> T check(T command) {
    Violations violations = new Violations();
    VALIDATOR.validate(command).stream()
        .sorted(
            comparing((ConstraintViolation<T> found) -> place(found.getRootBeanClass(), found))
                .thenComparing(Constraints::kind))
        .forEach(found -> violations.add(field(found), found.getMessage(), arguments(found)));
    violations.refuse();
    return command;
  }

  /** Where the component stands in its record, and so on inwards: the order of the form. */
  private static String place(Class<?> command, ConstraintViolation<?> found) {
    StringBuilder place = new StringBuilder();
    Class<?> record = command;
    for (Path.Node node : found.getPropertyPath()) {
      List<String> names = componentsOf(record).map(RecordComponent::getName).toList();
      Optional<RecordComponent> component = component(record, node.getName());
      component.ifPresent(each -> place.append((char) ('A' + names.indexOf(each.getName()))));
      record = component.<Class<?>>map(RecordComponent::getType).orElse(record);
    }
    return place.toString();
  }

  private static String kind(ConstraintViolation<?> found) {
    return found.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
  }

  private static String field(ConstraintViolation<?> found) {
    String property = property(found);
    return component(found.getLeafBean().getClass(), property)
        .map(Constraints::nameOf)
        .orElse(property);
  }

  private static Object[] arguments(ConstraintViolation<?> found) {
    Object constraint = found.getConstraintDescriptor().getAnnotation();
    Object value = found.getInvalidValue();
    if (constraint instanceof NotNull || constraint instanceof NotBlank) {
      return new Object[] {field(found)};
    }
    if (constraint instanceof Size size) {
      return new Object[] {field(found), size.max() < Integer.MAX_VALUE ? size.max() : size.min()};
    }
    if (value instanceof Number) {
      return new Object[] {field(found), value};
    }
    return new Object[] {String.valueOf(constraint instanceof AssertTrue ? said(found) : value)};
  }

  /** The value of the component that a method is about. */
  private static Object said(ConstraintViolation<?> found) {
    return component(found.getLeafBean().getClass(), property(found))
        .map(component -> value(component, found.getLeafBean()))
        .orElse("");
  }

  private static Object value(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException hidden) {
      throw new IllegalStateException(component.toString(), hidden);
    }
  }

  private static String property(ConstraintViolation<?> found) {
    String name = "";
    for (Path.Node node : found.getPropertyPath()) {
      name = node.getName();
    }
    return name;
  }

  private static Optional<RecordComponent> component(Class<?> record, String name) {
    return componentsOf(record)
        .filter(component -> component.getName().equals(name) || nameOf(component).equals(name))
        .findFirst();
  }

  private static Stream<RecordComponent> componentsOf(Class<?> type) {
    return type.isRecord() ? Arrays.stream(type.getRecordComponents()) : Stream.empty();
  }

  private static String nameOf(RecordComponent component) {
    FieldName name = component.getAnnotation(FieldName.class);
    return name == null ? component.getName() : name.value();
  }

  /** Words are looked up where they are shown, in the language of who reads them. */
  private static final class CodesAsTheyAre implements MessageInterpolator {

    @Override
    public String interpolate(String code, Context context) {
      return code;
    }

    @Override
    public String interpolate(String code, Context context, Locale locale) {
      return code;
    }
  }
}
