package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.PrototypeDetails;
import fr.essaim.web.drafts.TypedFields;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** The fields of a prototype as its form shows them: lists of choices beside the texts. */
public class PrototypeForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final TypedFields typed;

  public PrototypeForm(TypedFields typed) {
    this.typed = typed;
  }

  public PrototypeDetails details() {
    return PrototypeDetails.of(typed.all());
  }

  public TypedFields getTyped() {
    return typed;
  }

  public List<String> getAudiences() {
    return choices("audiences");
  }

  public void setAudiences(List<String> audiences) {
    choose("audiences", audiences);
  }

  public List<String> getThemes() {
    return choices("themes");
  }

  public void setThemes(List<String> themes) {
    choose("themes", themes);
  }

  public List<String> getOrigins() {
    return choices("origins");
  }

  public void setOrigins(List<String> origins) {
    choose("origins", origins);
  }

  private List<String> choices(String field) {
    String joined = typed.mine(field);
    return joined.isEmpty() ? new ArrayList<>() : new ArrayList<>(Arrays.asList(joined.split(",")));
  }

  private void choose(String field, List<String> choices) {
    List<String> ordered =
        field.equals("audiences")
            ? FieldText.inOrder(choices)
            : List.copyOf(new TreeSet<>(choices));
    typed.getValues().put(field, String.join(",", ordered));
  }
}
