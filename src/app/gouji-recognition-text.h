/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "recognise/gouji-recognition.h"

G_BEGIN_DECLS

/* (transfer full): what speaks for it, or why it was not recognised, in few words. */
char *gouji_recognition_to_text  (const GoujiRecognition *self,
                                  GoujiDisclosure        *disclosure,
                                  gboolean               *trouble);
/* (transfer full): "11 tables recognised, 2 not". */
char *gouji_recognition_summary  (guint                   n_tables,
                                  guint                   n_not);

G_END_DECLS
