package fr.essaim.web.steering;

/**
 * A figure of a board, as its tile says it.
 *
 * @param of what it is measured in or against, beside the value; may be empty
 * @param trend beside what was before; null where that says nothing
 * @param said what else there is to say of it, in a sentence; null for nothing
 * @param fresh when it was counted; null where the board says it for all
 * @param address of what stands behind it; null for nothing
 */
public record Tile(
    String label,
    String value,
    String of,
    String trend,
    String said,
    String fresh,
    String address) {}
