package fr.essaim.web.intranet;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Puts a broken rule beside the field that it is about: the one whose id is a part of the rule's
 * code ({@code network.siret.invalid} speaks of the field {@code siret}) or its first argument.
 * Where the page has no such field the message stands at the top alone.
 */
public final class Refusals {

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
    if (!arguments.isEmpty() && arguments.get(0) instanceof String first) {
      candidates.add(first);
    }
    String[] segments = code.split("\\.");
    for (int i = segments.length - 2; i > 0; i--) {
      candidates.add(camelCase(segments[i]));
    }
    return candidates;
  }

  private static void show(FacesContext faces, List<String> fields, String sentence) {
    String clientId = null;
    for (String field : fields) {
      UIComponent input = find(faces, field);
      if (input != null) {
        ((EditableValueHolder) input).setValid(false);
        clientId = input.getClientId(faces);
        break;
      }
    }
    faces.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    faces.validationFailed();
  }

  private static UIComponent find(FacesContext faces, String id) {
    AtomicReference<UIComponent> found = new AtomicReference<>();
    faces
        .getViewRoot()
        .visitTree(
            VisitContext.createVisitContext(faces),
            (context, component) -> {
              if (component instanceof EditableValueHolder && id.equals(component.getId())) {
                found.set(component);
                return VisitResult.COMPLETE;
              }
              return VisitResult.ACCEPT;
            });
    return found.get();
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
