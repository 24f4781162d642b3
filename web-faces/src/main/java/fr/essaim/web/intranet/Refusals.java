package fr.essaim.web.intranet;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UICommand;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts a broken rule beside the field that it is about: the one whose id is a part of the rule's
 * code ({@code network.siret.invalid} speaks of the field {@code siret}) or its first argument.
 * Where the page has no such field the message stands at the top alone.
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
    show(faces, fieldsOf(violation.code(), violation.arguments()), text.error(violation));
  }

  static void show(FacesContext faces, ConstraintViolation<?> violation) {
    String field = null;
    for (Path.Node node : violation.getPropertyPath()) {
      field = node.getName();
    }
    show(faces, field == null ? List.of() : List.of(field), violation.getMessage());
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

  private static void show(FacesContext faces, List<String> fields, String sentence) {
    String clientId = null;
    for (String field : fields) {
      Optional<UIComponent> input = find(faces, field);
      if (input.isPresent()) {
        ((EditableValueHolder) input.get()).setValid(false);
        clientId = input.get().getClientId(faces);
        break;
      }
    }
    faces.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    faces.validationFailed();
  }

  /** The field of this name in the form that was sent, or one whose name ends with it. */
  private static Optional<UIComponent> find(FacesContext faces, String name) {
    List<UIComponent> inputs = new ArrayList<>();
    pressedPart(faces)
        .visitTree(
            VisitContext.createVisitContext(faces),
            (context, component) -> {
              if (component instanceof UIForm form && !form.isSubmitted()) {
                return VisitResult.REJECT;
              }
              if (component instanceof EditableValueHolder) {
                inputs.add(component);
              }
              return VisitResult.ACCEPT;
            });
    String ending = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
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
      name.append(
          name.isEmpty()
              ? part
              : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
    }
    return name.toString();
  }
}
