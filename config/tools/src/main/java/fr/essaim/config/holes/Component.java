package fr.essaim.config.holes;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.util.Comparator;

/**
 * Something that is shipped.
 *
 * @param url its package URL; without a version when nobody says which
 * @param part of what it is a part, such as {@code application server}
 * @param sha256 of its file; empty when it has none of its own
 * @param licence under which it is, as an SPDX expression
 */
record Component(PackageURL url, String part, String sha256, String licence) {

  static final Comparator<Component> ORDER =
      Comparator.comparing((Component component) -> component.url().canonicalize())
          .thenComparing(Component::part)
          .thenComparing(Component::sha256)
          .thenComparing(Component::licence);

  /**
   * @param purl a package URL
   */
  static Component of(String purl, String part, String sha256, String licence) {
    return new Component(url(purl), part, sha256, licence);
  }

  static PackageURL url(String purl) {
    try {
      return new PackageURL(purl);
    } catch (MalformedPackageURLException e) {
      throw new IllegalArgumentException(purl, e);
    }
  }
}
