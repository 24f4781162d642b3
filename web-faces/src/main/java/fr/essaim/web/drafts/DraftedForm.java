package fr.essaim.web.drafts;

import fr.essaim.core.drafts.EditDraft;
import fr.essaim.core.drafts.EditDrafts;
import fr.essaim.web.history.EarlierValue;
import fr.essaim.web.intranet.Notices;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * The bean of a form that loses nothing. What is typed is kept as the person's own draft while one
 * types, and taken up again when the page is opened anew; giving it up puts it aside for a while.
 *
 * <p>What is not there yet has a draft of its own each time that the form is opened, so that two
 * windows do not write over each other. Its address names it once something is kept; without a name
 * the form is empty, and leads to all that was begun.
 */
public abstract class DraftedForm extends ConflictForm {

  private static final long serialVersionUID = 1L;

  @Inject private EditDrafts drafts;
  @Inject private DraftText draftText;
  @Inject private EarlierValue earlier;
  @Inject private Notices notices;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private Instant resumedFrom;
  private Instant abandonedAt;
  private boolean kept;

  /** Which of the things that are not there yet; null for one that is. */
  private String entry;

  /** What was saved of it, and where that led to. */
  private Map<String, String> sent;

  private String ledTo;

  private transient List<EditDraft> begun;

  /** The address of the form itself. */
  protected abstract String address();

  /**
   * Fills the form when it is opened, with the draft that the person has of the thing if there is
   * one.
   *
   * @param saved what is saved now, field by field
   * @param version the version of it; 0 for what is not there yet
   */
  protected void begin(Map<String, String> saved, long version) {
    if (getTyped() != null) {
      return;
    }
    TypedFields typed = new TypedFields(saved, version);
    if (version == 0) {
      String asked = redirect.parameter(DraftText.ENTRY);
      begun = drafts.begun(thing());
      boolean inHand = begun.stream().anyMatch(one -> isInHand(one) && isNamed(one, asked));
      entry = inHand ? asked : UUID.randomUUID().toString();
    }
    drafts
        .find(draft())
        .ifPresent(
            found -> {
              typed.resume(found);
              resumedFrom = found.keptAt();
            });
    abandonedAt = drafts.abandoned(draft()).map(EditDraft::abandonedAt).orElse(null);
    earlier
        .of(thing())
        .filter(value -> typed.getValues().containsKey(value.getKey()))
        .ifPresent(
            value -> {
              typed.getValues().put(value.getKey(), value.getValue());
              notices.add(text.get("history.restored"));
            });
    fill(typed);
  }

  /**
   * Saves what is typed and goes on, for its draft has done its duty; stays where somebody else
   * changed the same meanwhile. What was not there yet and is sent a second time as it was, as by a
   * second click, leads to the one that is there.
   *
   * @param act saves it and gives the address to go on to
   * @param done the key of what is said there
   */
  protected synchronized void save(Function<TypedFields, String> act, String done) {
    if (entry != null && getTyped().all().equals(sent)) {
      redirect.to(ledTo, text.get(done));
      return;
    }
    saves(
        () -> {
          String path = act.apply(getTyped());
          drafts.discard(draft());
          sent = getTyped().all();
          ledTo = path;
          redirect.to(path, text.get(done));
        });
  }

  /** Keeps what is typed, while one types; nothing is kept of a form that nobody touched. */
  public void keep() {
    if (getTyped().isTouched()) {
      drafts.keep(draft(), getTyped().touched(), getTyped().version());
    }
    kept = true;
  }

  /** Puts the draft aside and begins again from what is saved. */
  public void startAgain() {
    drafts.abandon(draft());
    redirect.to(address(), text.get("drafts.abandoned.done"));
  }

  /** Brings back what was put aside. */
  public void takeUp() {
    drafts.takeUp(draft());
    redirect.to(
        entry == null ? address() : address() + "?" + getEntry(), text.get("drafts.taken-up"));
  }

  /** Brings back one of the things that were begun and put aside. */
  public void takeUp(EditDraft begun) {
    drafts.takeUp(begun.thing());
    redirect.to(draftText.address(begun), text.get("drafts.taken-up"));
  }

  /** The others that this person began here and that are not there yet, the latest first. */
  public List<EditDraft> getBegun() {
    return entry == null
        ? List.of()
        : begun().stream().filter(one -> !isNamed(one, entry)).toList();
  }

  /** What the address of this page says once something is kept; null for what is there. */
  public String getEntry() {
    return entry == null ? null : DraftText.ENTRY + "=" + entry;
  }

  /** When the draft was kept that the form was filled from; null when it was not. */
  public Instant getResumedFrom() {
    return resumedFrom;
  }

  /** When what is put aside was; null when nothing is. */
  public Instant getAbandonedAt() {
    return abandonedAt;
  }

  public boolean isKept() {
    return kept;
  }

  private String draft() {
    return entry == null ? thing() : thing() + "/" + entry;
  }

  private List<EditDraft> begun() {
    if (begun == null) {
      begun = drafts.begun(thing());
    }
    return begun;
  }

  private boolean isNamed(EditDraft begun, String asked) {
    return begun.thing().equals(thing() + "/" + asked);
  }

  private static boolean isInHand(EditDraft begun) {
    return begun.abandonedAt() == null;
  }
}
