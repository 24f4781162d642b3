package fr.essaim.web.shell;

import java.util.regex.Pattern;

/**
 * A part of a page to which several contexts contribute.
 *
 * @param place where it stands among the others, the smallest first
 * @param view the Facelets fragment that shows it, as {@code part}
 * @param total how many things there are, of which the fragment may show a few
 * @param model what the fragment shows
 */
public record Section(int place, String view, long total, Object model) {

  private static final Pattern FRAGMENT = Pattern.compile("/WEB-INF/parts/[a-z-]+\\.xhtml");

  public Section {
    if (!FRAGMENT.matcher(view).matches()) {
      throw new IllegalArgumentException("no fragment: " + view);
    }
  }
}
