package fr.essaim.core.identity.internal;

import com.nulabinc.zxcvbn.Zxcvbn;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;

/** Which passwords are accepted, and the making of one for somebody else. */
@ApplicationScoped
public class PasswordRules {

  /** Fewest characters of a password. */
  public static final int MIN_LENGTH = 12;

  /** Most characters of a password; longer ones would only cost time to hash. */
  public static final int MAX_LENGTH = 200;

  /** The estimator's score, from 0 to 4, from which a password is not easily guessed. */
  private static final int MIN_SCORE = 3;

  /** The estimator's cost grows with length; what follows cannot make a password weaker. */
  private static final int ESTIMATED_LENGTH = 64;

  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 5;
  private static final int GROUP_LENGTH = 4;

  private final SecureRandom random = new SecureRandom();
  private final Zxcvbn estimator = new Zxcvbn();

  /**
   * @param about what an attacker would try first: the person's own name and address
   * @throws BusinessRuleViolation {@code identity.password.short}, {@code .long} or {@code .common}
   */
  public void check(String password, List<String> about) {
    if (password == null || password.length() < MIN_LENGTH) {
      throw new BusinessRuleViolation("identity.password.short", MIN_LENGTH);
    }
    if (password.length() > MAX_LENGTH) {
      throw new BusinessRuleViolation("identity.password.long", MAX_LENGTH);
    }
    String estimated = password.substring(0, Math.min(password.length(), ESTIMATED_LENGTH));
    if (estimator.measure(estimated, about).getScore() < MIN_SCORE) {
      throw new BusinessRuleViolation("identity.password.common");
    }
  }

  /** A password to hand over once: five groups of four letters and digits that are not confused. */
  public String generate() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
      if (i > 0 && i % GROUP_LENGTH == 0) {
        password.append('-');
      }
      password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }
}
