package fr.essaim.core.administration.internal;

import fr.essaim.core.administration.FirstStep;
import fr.essaim.core.publication.InstanceMemory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** What administrators said of the first steps. */
@ApplicationScoped
public class DeclaredSteps {

  /** What is remembered of the list. */
  public static final String LIST = "first-steps";

  private static final String YES = "yes";
  private static final String DISMISSED = "dismissed";

  @Inject private InstanceMemory memory;

  /** Whether somebody said that a step is done. */
  public boolean isDeclared(FirstStep step) {
    return isRemembered(word(step));
  }

  public void declare(FirstStep step, boolean done) {
    remember(word(step), done);
  }

  /** Whether somebody put the list away. */
  public boolean isDismissed() {
    return isRemembered(DISMISSED);
  }

  public void dismiss(boolean away) {
    remember(DISMISSED, away);
  }

  /** A step as the memory and the audit trail have it. */
  public static String word(FirstStep step) {
    return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private boolean isRemembered(String what) {
    return memory.recall(LIST + "." + what).filter(YES::equals).isPresent();
  }

  private void remember(String what, boolean yes) {
    memory.remember(LIST + "." + what, yes ? YES : "no");
  }
}
