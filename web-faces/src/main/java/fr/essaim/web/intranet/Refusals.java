package fr.essaim.web.intranet;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UICommand;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.primefaces.component.autocomplete.AutoComplete;

/**
 * Puts a broken rule beside the field that it is about: the one whose id is a part of the rule's
 * code ({@code network.siret.invalid} speaks of the field {@code siret}) or its first argument.
 * Where the page has no such field the message stands at the top alone. What the form marks as
 * needed and is empty is said too, so that nobody learns of one mistake after the other.
 */
public final class Refusals {

  /** What a rule says of its thing, where the two are one word: {@code licence-missing}. */
  private static final Pattern THING = Pattern.compile("-(invalid|missing)$");

  /** The attribute of a part of a form whose button speaks of its own fields alone. */
  private static final String PART = "part";

  private static final Pattern FIELD = Pattern.compile("[a-zA-Z]+");

  private Refusals() {}

  static void show(FacesContext faces, BusinessRuleViolation violation) {
    Text text = CDI.current().select(Text.class).get();
    List<UIComponent> inputs = inputs(faces);
    for (BusinessRuleViolation each : violation.all()) {
      List<String> fields = new ArrayList<>(fieldsOf(each.code(), each.arguments()));
      each.field().ifPresent(field -> fields.add(0, field));
      show(faces, inputs, fields, text.error(each));
    }
    for (UIComponent input : inputs) {
      if (isMissing(input)) {
        mark(faces, input, missing(input, text));
      }
    }
  }

  /** In the field's own words, where it has any. */
  private static String missing(UIComponent input, Text text) {
    return input.getAttributes().get("whenEmpty") instanceof String own && !own.isEmpty()
        ? own
        : text.get("intranet.field.missing");
  }

  private static boolean isMissing(UIComponent input) {
    EditableValueHolder holder = (EditableValueHolder) input;
    return Boolean.parseBoolean(String.valueOf(input.getAttributes().get("mandatory")))
        && holder.isValid()
        && (holder.getValue() == null || holder.getValue().toString().isBlank());
  }

  /** The same for a form of plain HTML, whose fields are called by their ids. */
  public static List<Problems.Problem> of(
      BusinessRuleViolation violation, Set<String> fields, Text text) {
    return violation.all().stream()
        .map(
            each ->
                new Problems.Problem(
                    Stream.concat(
                            each.field().stream(), fieldsOf(each.code(), each.arguments()).stream())
                        .filter(fields::contains)
                        .findFirst()
                        .orElse(null),
                    null,
                    text.error(each)))
        .toList();
  }

  static void show(FacesContext faces, ConstraintViolation<?> violation) {
    String field = null;
    for (Path.Node node : violation.getPropertyPath()) {
      field = node.getName();
    }
    List<String> fields = field == null ? List.of() : List.of(field);
    show(faces, inputs(faces), fields, violation.getMessage());
  }

  /** The ids that the field of a rule may have, the likeliest first. */
  static List<String> fieldsOf(String code, List<Object> arguments) {
    List<String> candidates = new ArrayList<>();
    if (!arguments.isEmpty()
        && arguments.get(0) instanceof String first
        && FIELD.matcher(first).matches()) {
      candidates.add(first);
    }
    String[] segments = code.split("\\.");
    for (int i = segments.length - 1; i > 0; i--) {
      boolean last = i == segments.length - 1;
      String thing = last ? THING.matcher(segments[i]).replaceFirst("") : segments[i];
      if (!last || !thing.equals(segments[i])) {
        candidates.add(camelCase(thing));
      }
    }
    return candidates;
  }

  private static void show(
      FacesContext faces, List<UIComponent> inputs, List<String> fields, String sentence) {
    UIComponent about =
        fields.stream().flatMap(field -> find(inputs, field).stream()).findFirst().orElse(null);
    mark(faces, about, sentence);
  }

  private static void mark(FacesContext faces, UIComponent input, String sentence) {
    String clientId = null;
    if (input != null) {
      clientId = input.getClientId(faces);
      ((EditableValueHolder) input).setValid(false);
      keep(faces, clientId, input);
    }
    faces.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    faces.validationFailed();
  }

  /** A field that is not valid shows what was sent, and nothing if that is forgotten. */
  private static void keep(FacesContext faces, String clientId, UIComponent input) {
    boolean isCompleted = input instanceof AutoComplete field && !field.isMultiple();
    String name = isCompleted ? clientId + "_input" : clientId;
    String[] sent = faces.getExternalContext().getRequestParameterValuesMap().get(name);
    if (sent != null && sent.length > 0 && !(input instanceof UISelectBoolean)) {
      ((EditableValueHolder) input)
          .setSubmittedValue(input instanceof UISelectMany ? sent : sent[0]);
    }
  }

  /** The fields of the form that was sent, in the order of the page. */
  private static List<UIComponent> inputs(FacesContext faces) {
    List<UIComponent> inputs = new ArrayList<>();
    pressedPart(faces)
        .visitTree(
            VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED)),
            (context, component) -> {
              if (component instanceof UIForm form && !form.isSubmitted()) {
                return VisitResult.REJECT;
              }
              if (component instanceof EditableValueHolder) {
                inputs.add(component);
              }
              return VisitResult.ACCEPT;
            });
    return inputs;
  }

  /** The field of this name, or one whose name ends with it. */
  private static Optional<UIComponent> find(List<UIComponent> inputs, String name) {
    String ending = Formats.capitalised(name);
    return inputs.stream()
        .filter(input -> input.getId().equals(name))
        .findFirst()
        .or(() -> inputs.stream().filter(input -> input.getId().endsWith(ending)).findFirst());
  }

  /** What holds the button that was pressed: a form may have parts that each have their own. */
  private static UIComponent pressedPart(FacesContext faces) {
    Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
    List<UIComponent> parts = new ArrayList<>();
    faces
        .getViewRoot()
        .visitTree(
            VisitContext.createVisitContext(faces),
            (context, component) -> {
              if (component instanceof UICommand
                  && sent.containsKey(component.getClientId(faces))) {
                for (UIComponent up = component; up != null; up = up.getParent()) {
                  if (up.getAttributes().containsKey(PART)) {
                    parts.add(up);
                    return VisitResult.COMPLETE;
                  }
                }
              }
              return VisitResult.ACCEPT;
            });
    return parts.isEmpty() ? faces.getViewRoot() : parts.get(0);
  }

  private static String camelCase(String segment) {
    StringBuilder name = new StringBuilder();
    for (String part : segment.split("-")) {
      name.append(name.isEmpty() ? part : Formats.capitalised(part));
    }
    return name.toString();
  }
}
