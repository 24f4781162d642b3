package fr.essaim.web.export;

import java.util.Base64;
import java.util.List;

/**
 * What stands under a file that is made for an operation: who pays for it.
 *
 * @param mention a sentence; empty for none
 * @param emblems pictures, one beside the other
 */
public record Foot(String mention, List<Emblem> emblems) {

  public static final Foot NONE = new Foot("", List.of());

  public Foot {
    emblems = List.copyOf(emblems);
  }

  /**
   * @param alternative what it shows, for those who do not see it
   * @param png its bytes, in base 64
   */
  public record Emblem(String alternative, String png) {

    /** Its bytes. */
    public byte[] bytes() {
      return Base64.getDecoder().decode(png);
    }

    /** The same as an address for a page. */
    public String url() {
      return "data:image/png;base64," + png;
    }
  }
}
