/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-search-row.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-accessible.h"
#include "app/gouji-list-focus.h"
#include "app/gouji-shown-text.h"

struct _GoujiSearchItem
{
  GObject parent_instance;

  GoujiHitKind kind;
  GoujiHit *hit;
  guint total; /* of a heading */
  guint more;
};

G_DEFINE_FINAL_TYPE (GoujiSearchItem, gouji_search_item, G_TYPE_OBJECT)

static void
gouji_search_item_finalize (GObject *object)
{
  g_clear_object (&GOUJI_SEARCH_ITEM (object)->hit);
  G_OBJECT_CLASS (gouji_search_item_parent_class)->finalize (object);
}

static void
gouji_search_item_class_init (GoujiSearchItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gouji_search_item_finalize;
}

static void
gouji_search_item_init (GoujiSearchItem *self)
{
}

static GoujiSearchItem *
add (GPtrArray *items, GoujiHitKind kind)
{
  GoujiSearchItem *self = g_object_new (GOUJI_TYPE_SEARCH_ITEM, NULL);

  self->kind = kind;
  g_ptr_array_add (items, self);
  return self;
}

GPtrArray *
gouji_search_item_list (const GoujiHits *hits)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint kind = 0; hits != NULL && kind < GOUJI_N_HIT_KINDS; kind++)
    {
      const GPtrArray *found = hits->hits[kind];

      if (found->len == 0)
        continue;
      add (items, kind)->total = hits->totals[kind];
      for (guint i = 0; i < found->len; i++)
        add (items, kind)->hit = g_object_ref (g_ptr_array_index (found, i));
      if (hits->totals[kind] > found->len)
        add (items, kind)->more = hits->totals[kind] - found->len;
    }
  return items;
}

GoujiHit *
gouji_search_item_get_hit (GoujiSearchItem *self)
{
  g_return_val_if_fail (GOUJI_IS_SEARCH_ITEM (self), NULL);
  return self->hit;
}

GoujiHitKind
gouji_search_item_get_kind (GoujiSearchItem *self)
{
  g_return_val_if_fail (GOUJI_IS_SEARCH_ITEM (self), GOUJI_HIT_DOCUMENT);
  return self->kind;
}

guint
gouji_search_item_get_more (GoujiSearchItem *self)
{
  g_return_val_if_fail (GOUJI_IS_SEARCH_ITEM (self), 0);
  return self->more;
}

static GtkWidget *
new_text (gboolean expand)
{
  GtkWidget *text = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (text, expand);
  return text;
}

/* What was found and what it is part of, one above the other; the unit beside them. */
static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *detail = new_text (TRUE), *unit = new_text (FALSE);

  gtk_widget_add_css_class (detail, "dim-label");
  gtk_widget_add_css_class (detail, "caption");
  gtk_widget_add_css_class (unit, "dim-label");
  gtk_label_set_max_width_chars (GTK_LABEL (unit), 22);
  gtk_box_append (GTK_BOX (texts), new_text (TRUE));
  gtk_box_append (GTK_BOX (texts), detail);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), unit);
  gtk_list_item_set_child (list_item, box);
}

static PangoAttrList *
make_bold (const GArray *ranges)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  for (guint i = 0; i < ranges->len; i++)
    {
      GoujiQueryRange range = g_array_index (ranges, GoujiQueryRange, i);
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = range.start;
      bold->end_index = range.start + range.length;
      pango_attr_list_insert (attributes, bold);
    }
  return attributes;
}

static const char *
get_unit (GoujiHit *hit)
{
  GoujiStackItem *item = gouji_spot_get_item (gouji_hit_get_spot (hit));

  return gouji_hit_get_kind (hit) == GOUJI_HIT_DOCUMENT ? "" : gouji_stack_item_get_unit (item);
}

static char *
dup_text (GoujiSearchItem *item)
{
  if (item->hit != NULL)
    return g_strdup (gouji_hit_get_text (item->hit));
  if (item->more > 0)
    return g_strdup_printf (ngettext ("and %u more", "and %u more", item->more), item->more);
  return g_strdup_printf ("%s  %u", gouji_hit_kind_get_label (item->kind), item->total);
}

static void
show_extra (GtkWidget *label, const char *text)
{
  gtk_label_set_text (GTK_LABEL (label), text);
  gouji_shown_tooltip (label, *text != '\0' ? text : NULL);
  gtk_widget_set_visible (label, *text != '\0');
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GoujiSearchItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *box = gtk_list_item_get_child (list_item);
  GtkWidget *texts = gtk_widget_get_first_child (box);
  GtkWidget *text = gtk_widget_get_first_child (texts);
  gboolean heading = item->hit == NULL && item->more == 0;
  g_autoptr (PangoAttrList) attributes
      = item->hit != NULL ? make_bold (gouji_hit_get_ranges (item->hit)) : NULL;
  g_autofree char *shown = dup_text (item);

  gtk_label_set_text (GTK_LABEL (text), shown);
  gouji_accessible_name_item (list_item, text);
  gtk_label_set_attributes (GTK_LABEL (text), attributes);
  show_extra (gtk_widget_get_last_child (texts),
              item->hit != NULL ? gouji_hit_get_detail (item->hit) : "");
  show_extra (gtk_widget_get_last_child (box), item->hit != NULL ? get_unit (item->hit) : "");
  if (heading)
    gtk_widget_add_css_class (text, "heading");
  else
    gtk_widget_remove_css_class (text, "heading");
  gouji_list_focus_skip (list_item, heading);
}

GtkListItemFactory *
gouji_search_row_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  return factory;
}
