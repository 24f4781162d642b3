/** How prototypes spread: transfers, installations and adaptations. */
package fr.essaim.web.spread;
