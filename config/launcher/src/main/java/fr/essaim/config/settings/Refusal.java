package fr.essaim.config.settings;

/**
 * Why a command cannot do what it was asked, as one sentence that says what to do. The operator
 * sees the sentence and nothing else; the command ends with an exit code that is not 0.
 */
public class Refusal extends RuntimeException {

  public Refusal(String sentence) {
    super(sentence);
  }

  public Refusal(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
