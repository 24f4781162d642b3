package fr.essaim.core.identity.internal;

import com.nulabinc.zxcvbn.Zxcvbn;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.SoftReference;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

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

  private static final List<String> PRODUCT = List.of("essaim", "prototype", "prototypes");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Parts of a name that are shorter are in every password. */
  private static final int SHORTEST = 3;

  /** Parts that are shorter are in words that have nothing to do with the person. */
  private static final int TELLING = 4;

  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 5;
  private static final int GROUP_LENGTH = 4;

  private final SecureRandom random = new SecureRandom();

  /** Its dictionaries take some 20 MB, and passwords are seldom chosen. */
  private SoftReference<Zxcvbn> estimator = new SoftReference<>(null);

  /**
   * @param about what an attacker would try first: the person's own name, address and
   *     organisations; each counts as a whole and by its parts, with accents and without
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
    List<String> words = words(about);
    if (isGuessed(estimated, words) || isGuessed(without(words, estimated), words)) {
      throw new BusinessRuleViolation("identity.password.common");
    }
  }

  private boolean isGuessed(String password, List<String> words) {
    return password.isBlank() || estimator().measure(password, words).getScore() < MIN_SCORE;
  }

  private synchronized Zxcvbn estimator() {
    Zxcvbn known = estimator.get();
    if (known == null) {
      known = new Zxcvbn();
      estimator = new SoftReference<>(known);
    }
    return known;
  }

  /** What is left of a password when whatever is known of the person is taken out of it. */
  private static String without(List<String> words, String password) {
    String left = plain(password.toLowerCase(Locale.ROOT));
    for (String word : words) {
      left = word.length() < TELLING ? left : left.replace(word, "");
    }
    return left;
  }

  private static String plain(String text) {
    return ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
  }

  /**
   * The words that are worth nothing in a password, for anyone who guesses at a person has them.
   */
  private static List<String> words(List<String> about) {
    Set<String> words = new LinkedHashSet<>(PRODUCT);
    for (String each : about) {
      String text = each.toLowerCase(Locale.ROOT);
      for (String form : List.of(text, plain(text))) {
        words.add(form);
        words.add(BETWEEN.matcher(form).replaceAll(""));
        BETWEEN.splitAsStream(form).filter(part -> part.length() >= SHORTEST).forEach(words::add);
      }
    }
    return List.copyOf(words);
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
