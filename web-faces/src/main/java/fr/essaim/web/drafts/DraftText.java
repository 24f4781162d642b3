package fr.essaim.web.drafts;

import fr.essaim.core.drafts.EditDraft;
import fr.essaim.web.shell.Features;
import fr.essaim.web.shell.Text;
import fr.essaim.web.shell.ThingType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says what a draft is about, and where it is taken up again. A draft is named by its thing, and
 * what of that it is about: {@code prototype/KEY}, {@code prototype/KEY/sheet}, {@code
 * prototype/KEY/workshop/ID}. What is not there yet has an id after the segment that says so:
 * {@code prototype/nouveau/ID}, {@code prototype/KEY/workshop/nouveau/ID}.
 */
@Named
@RequestScoped
public class DraftText {

  /** The last segments of the addresses where something new is noted. */
  private static final Pattern NEW = Pattern.compile("nouveau|nouvelle");

  /** The parameter that says which of the things that are not there yet a form is about. */
  static final String ENTRY = "saisie";

  @Inject private Features features;
  @Inject private Text text;

  /** Whether there is a form for it, while the modules are on that are on. */
  public boolean canBeTakenUp(EditDraft draft) {
    return form(draft).isPresent();
  }

  /** Where the draft is taken up again; the intranet's home where that is not known. */
  public String address(EditDraft draft) {
    return form(draft)
        .map(
            form ->
                form.address().replace("{key}", part(draft, 1)).replace("{id}", part(draft, 3))
                    + entry(draft))
        .orElse("/intranet");
  }

  /** What it is about. */
  public String label(EditDraft draft) {
    String title =
        Stream.of("title", "name", TypedFields.TITLE)
            .map(field -> draft.fields().getOrDefault(field, ""))
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse("");
    Optional<ThingType.Form> form = form(draft);
    if (form.isEmpty()) {
      return title.isEmpty() ? draft.thing() : title;
    }
    boolean isNew = form.get().part().equals(ThingType.Form.NEW);
    String untitled = isNew ? "…" : part(draft, 1).replace('-', ' ');
    String name = title.isEmpty() ? untitled : title;
    return form.get().label() == null ? name : text.of(form.get().label(), name);
  }

  private Optional<ThingType.Form> form(EditDraft draft) {
    String part = part(draft, 2);
    boolean isNew = NEW.matcher(part(draft, 1)).matches();
    return features
        .thing(part(draft, 0))
        .flatMap(type -> type.form(isNew ? ThingType.Form.NEW : part));
  }

  /** Which of those that are not there yet; nothing for what is there. */
  private static String entry(EditDraft draft) {
    return Stream.of(1, 3)
        .filter(place -> NEW.matcher(part(draft, place)).matches())
        .map(place -> part(draft, place + 1))
        .filter(id -> !id.isEmpty())
        .map(id -> "?" + ENTRY + "=" + id)
        .findFirst()
        .orElse("");
  }

  private static String part(EditDraft draft, int place) {
    String[] parts = draft.thing().split("/", -1);
    return place < parts.length ? parts[place] : "";
  }
}
