/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-cell.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-accessible.h"
#include "app/gouji-closures.h"
#include "app/gouji-shown-text.h"

#define PADDING_X 6
#define PADDING_Y 4
#define TICK_WIDTH 18

struct _GoujiCellWidget
{
  GtkWidget parent_instance;

  GoujiCellRef ref;
  char *text;
  char *description;
  int width;
  GoujiCellFlags flags;
  GoujiTick tick;
  const char *mark; /* interned; "" */
  PangoLayout *layout; /* made when first needed */
};

G_DEFINE_FINAL_TYPE (GoujiCellWidget, gouji_cell, GTK_TYPE_WIDGET)

static int
tick_width (GoujiCellWidget *self)
{
  return self->tick != GOUJI_TICK_NONE ? TICK_WIDTH : 0;
}

/* An amount leaves room before it, and must not be broken for a mark; a text makes room. */
static int
mark_width (GoujiCellWidget *self)
{
  return *self->mark != '\0' && !(self->flags & GOUJI_CELL_AMOUNT) ? TICK_WIDTH : 0;
}

static PangoLayout *
get_layout (GoujiCellWidget *self)
{
  g_autofree char *text = NULL;

  if (self->layout != NULL)
    return self->layout;
  text = gouji_shown_text (self->text);
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (self->layout,
                          MAX (self->width - 2 * PADDING_X - tick_width (self) - mark_width (self), 1)
                              * PANGO_SCALE);
  if (self->flags & GOUJI_CELL_AMOUNT)
    pango_layout_set_alignment (self->layout, PANGO_ALIGN_RIGHT);
  return self->layout;
}

static void
drop_layout (GoujiCellWidget *self)
{
  g_clear_object (&self->layout);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
gouji_cell_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  GoujiCellWidget *self = GOUJI_CELL (widget);
  int height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = self->width;
      return;
    }
  pango_layout_get_pixel_size (get_layout (self), NULL, &height);
  *minimum = *natural = height + 2 * PADDING_Y;
}

/* The mark has the colour of its meaning, and a shape of its own besides. */
static void
get_tick_color (GtkWidget *widget, GoujiTick tick, GdkRGBA *color)
{
  static const char *const names[] = {
    [GOUJI_TICK_TIED] = "success_color",
    [GOUJI_TICK_ROUNDING] = "accent_color",
    [GOUJI_TICK_QUESTION] = "warning_color",
    [GOUJI_TICK_CONFLICTING] = "error_color",
    [GOUJI_TICK_UNTIED] = NULL,
  };
  GtkStyleContext *context = gtk_widget_get_style_context (widget);

  if (names[tick] == NULL || !gtk_style_context_lookup_color (context, names[tick], color))
    gtk_style_context_get_color (context, color);
}

/* Digits and ideographs come from fonts of different heights: in the middle they stand
 * on one line, beside a name that wraps too. */
static float
centre (GtkWidget *widget, PangoLayout *layout)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return (gtk_widget_get_height (widget) - height) / 2;
}

static void
snapshot_tick (GoujiCellWidget *self, GtkSnapshot *snapshot, int width)
{
  g_autoptr (PangoLayout) mark
      = gtk_widget_create_pango_layout (GTK_WIDGET (self), gouji_tick_glyph (self->tick));
  GdkRGBA color;
  int mark_width;

  get_tick_color (GTK_WIDGET (self), self->tick, &color);
  pango_layout_get_pixel_size (mark, &mark_width, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (width - PADDING_X - (TICK_WIDTH - 4 + mark_width) / 2,
                                                centre (GTK_WIDGET (self), mark)));
  gtk_snapshot_append_layout (snapshot, mark, &color);
  gtk_snapshot_restore (snapshot);
}

/* What the reviewer set stands apart from what the checks set: before an amount, else
 * before the tick. */
static void
snapshot_mark (GoujiCellWidget *self, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  g_autoptr (PangoLayout) mark = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->mark);
  int right = gtk_widget_get_width (GTK_WIDGET (self)) - tick_width (self) - TICK_WIDTH;
  float left = self->flags & GOUJI_CELL_AMOUNT ? PADDING_X / 2 : right;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (left, centre (GTK_WIDGET (self), mark)));
  gtk_snapshot_append_layout (snapshot, mark, color);
  gtk_snapshot_restore (snapshot);
}

static void
gouji_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GoujiCellWidget *self = GOUJI_CELL (widget);
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (PADDING_X, centre (widget, get_layout (self))));
  gtk_snapshot_append_layout (snapshot, get_layout (self), &color);
  gtk_snapshot_restore (snapshot);
  if (*self->mark != '\0')
    snapshot_mark (self, snapshot, &color);
  if (self->tick != GOUJI_TICK_NONE)
    snapshot_tick (self, snapshot, gtk_widget_get_width (widget));
}

static void
gouji_cell_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (gouji_cell_parent_class)->css_changed (widget, change);
  drop_layout (GOUJI_CELL (widget));
}

static void
gouji_cell_finalize (GObject *object)
{
  GoujiCellWidget *self = GOUJI_CELL (object);

  g_free (self->text);
  g_free (self->description);
  g_clear_object (&self->layout);
  G_OBJECT_CLASS (gouji_cell_parent_class)->finalize (object);
}

static void
gouji_cell_class_init (GoujiCellWidgetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gouji_cell_finalize;
  widget_class->measure = gouji_cell_measure;
  widget_class->snapshot = gouji_cell_snapshot;
  widget_class->css_changed = gouji_cell_css_changed;
  gtk_widget_class_set_css_name (widget_class, "cell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
gouji_cell_init (GoujiCellWidget *self)
{
  self->text = g_strdup ("");
  self->description = g_strdup ("");
  self->mark = "";
  gouji_accessible_name (GTK_WIDGET (self), C_("cell", "blank"));
}

GtkWidget *
gouji_cell_new (void)
{
  return g_object_new (GOUJI_TYPE_CELL, NULL);
}

/**
 * gouji_cell_set:
 * @ref: which cell it shows
 * @text: as printed
 * @width: of the column, in pixels
 */
void
gouji_cell_set (GoujiCellWidget *self, const GoujiCellRef *ref, const char *text, int width)
{
  char *copy;

  g_return_if_fail (GOUJI_IS_CELL (self) && ref != NULL && text != NULL);

  copy = g_strdup (text);
  g_free (self->text);
  self->text = copy;
  self->ref = *ref;
  self->width = width;
  drop_layout (self);
}

static void
update_classes (GoujiCellWidget *self)
{
  static const struct
  {
    GoujiCellFlags flag;
    const char *name;
  } classes[] = {
    { GOUJI_CELL_HEADER, "header" },     { GOUJI_CELL_AMOUNT, "numeric" },
    { GOUJI_CELL_TOTAL, "total" },       { GOUJI_CELL_SELECTED, "selected" },
    { GOUJI_CELL_INVOLVED, "involved" }, { GOUJI_CELL_ASSERTED, "asserted" },
    { GOUJI_CELL_SAME_CODE, "same-code" },
  };
  const char *names[G_N_ELEMENTS (classes) + 2] = { NULL };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (self->flags & classes[i].flag)
      names[n++] = classes[i].name;
  if (self->tick != GOUJI_TICK_NONE)
    names[n++] = gouji_tick_css_class (self->tick);
  gtk_widget_set_css_classes (GTK_WIDGET (self), names);
}

/**
 * gouji_cell_set_state:
 * @description: what a screen reader says, and the tooltip
 */
void
gouji_cell_set_state (GoujiCellWidget *self,
                      GoujiCellFlags flags,
                      GoujiTick tick,
                      const char *description)
{
  g_return_if_fail (GOUJI_IS_CELL (self) && description != NULL);

  if (g_strcmp0 (description, self->description) != 0)
    {
      g_free (self->description);
      self->description = g_strdup (description);
      gouji_accessible_name (GTK_WIDGET (self), *description != '\0' ? description : C_("cell", "blank"));
      gouji_shown_tooltip (GTK_WIDGET (self),
                           g_str_equal (description, self->text) ? NULL : description);
    }
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED,
                               (flags & GOUJI_CELL_SELECTED) != 0, -1);
  if (flags == self->flags && tick == self->tick)
    return;
  self->flags = flags;
  self->tick = tick;
  update_classes (self);
  drop_layout (self);
}

/**
 * gouji_cell_set_mark:
 * @mark: a glyph; "" for none
 *
 * Shows what a reviewer decided of the cell, beside what the checks found.
 */
void
gouji_cell_set_mark (GoujiCellWidget *self, const char *mark)
{
  g_return_if_fail (GOUJI_IS_CELL (self) && mark != NULL);

  if (g_str_equal (mark, self->mark))
    return;
  self->mark = g_intern_string (mark);
  drop_layout (self);
}

const char *
gouji_cell_get_mark (GoujiCellWidget *self)
{
  g_return_val_if_fail (GOUJI_IS_CELL (self), "");
  return self->mark;
}

const GoujiCellRef *
gouji_cell_get_ref (GoujiCellWidget *self)
{
  g_return_val_if_fail (GOUJI_IS_CELL (self), NULL);
  return &self->ref;
}

const char *
gouji_cell_get_text (GoujiCellWidget *self)
{
  g_return_val_if_fail (GOUJI_IS_CELL (self), "");
  return self->text;
}

GoujiCellFlags
gouji_cell_get_flags (GoujiCellWidget *self)
{
  g_return_val_if_fail (GOUJI_IS_CELL (self), 0);
  return self->flags;
}

GoujiTick
gouji_cell_get_tick (GoujiCellWidget *self)
{
  g_return_val_if_fail (GOUJI_IS_CELL (self), GOUJI_TICK_NONE);
  return self->tick;
}
