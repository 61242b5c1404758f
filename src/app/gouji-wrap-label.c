/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* GTK 4.18 asks the cells of a column view how high they are without telling them how wide:
 * a label that wraps is one line there and cut off.  This one answers for the width that it
 * was given last, and asks again when it is given another. */

#include "app/gouji-wrap-label.h"

#define MIN_CHARS 6
#define NATURAL_CHARS 18

struct _GoujiWrapLabel
{
  GtkWidget parent_instance;

  GtkWidget *label;
  int width; /* given last, or -1 */
  guint resize;
};

G_DEFINE_FINAL_TYPE (GoujiWrapLabel, gouji_wrap_label, GTK_TYPE_WIDGET)

static gboolean
on_resize (gpointer data)
{
  GoujiWrapLabel *self = data;

  self->resize = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static void
gouji_wrap_label_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size G_GNUC_UNUSED,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  GoujiWrapLabel *self = GOUJI_WRAP_LABEL (widget);
  int width = -1, least;

  if (orientation == GTK_ORIENTATION_VERTICAL && self->width >= 0)
    {
      gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      width = MAX (least, self->width);
    }
  gtk_widget_measure (self->label, orientation, width, minimum, natural, minimum_baseline,
                      natural_baseline);
}

static void
gouji_wrap_label_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GoujiWrapLabel *self = GOUJI_WRAP_LABEL (widget);

  gtk_widget_allocate (self->label, width, height, baseline, NULL);
  if (width == self->width)
    return;
  self->width = width;
  /* Not while sizes are being given. */
  if (self->resize == 0)
    self->resize = g_idle_add (on_resize, self);
}

static void
gouji_wrap_label_dispose (GObject *object)
{
  GoujiWrapLabel *self = GOUJI_WRAP_LABEL (object);

  g_clear_handle_id (&self->resize, g_source_remove);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  G_OBJECT_CLASS (gouji_wrap_label_parent_class)->dispose (object);
}

static void
gouji_wrap_label_class_init (GoujiWrapLabelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gouji_wrap_label_dispose;
  widget_class->measure = gouji_wrap_label_measure;
  widget_class->size_allocate = gouji_wrap_label_size_allocate;
}

static void
gouji_wrap_label_init (GoujiWrapLabel *self)
{
  self->width = -1;
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (self->label), MIN_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), NATURAL_CHARS);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

/**
 * gouji_wrap_label_new:
 * @lines: that the text may take before it is cut off
 *
 * Returns: (transfer floating): a label without text
 */
GtkWidget *
gouji_wrap_label_new (int lines)
{
  GoujiWrapLabel *self;

  g_return_val_if_fail (lines > 0, NULL);

  self = g_object_new (GOUJI_TYPE_WRAP_LABEL, NULL);
  gtk_label_set_lines (GTK_LABEL (self->label), lines);
  return GTK_WIDGET (self);
}

void
gouji_wrap_label_set_text (GoujiWrapLabel *self, const char *text)
{
  g_return_if_fail (GOUJI_IS_WRAP_LABEL (self) && text != NULL);

  gtk_label_set_text (GTK_LABEL (self->label), text);
}
