/** How transfers, installations and adaptations are kept, searched and told. */
package fr.essaim.core.spread.internal;
