create table daily_metrics (
  day                   date primary key,
  turns                 bigint not null,
  not_understood        bigint not null,
  hand_offs             bigint not null,
  orders_confirmed      bigint not null,
  orders_reserved       bigint not null,
  orders_rejected       bigint not null,
  orders_total          numeric(19, 2) not null,
  currency              char(3) not null,
  pre_invoices          bigint not null,
  responses             bigint not null,
  response_millis_total bigint not null,
  response_millis_max   bigint not null,
  surveys_sent          bigint not null,
  survey_answers        bigint not null,
  surveys_completed     bigint not null,
  customers_recovered   bigint not null,
  contacts              bigint not null,
  buyers                bigint not null,
  measured_at           timestamptz not null
);

comment on table daily_metrics is 'Un día por fila; cifras absolutas, proyectadas de los eventos.';
comment on column daily_metrics.day is 'Día en la zona horaria del negocio.';
comment on column daily_metrics.turns is 'Ráfagas de mensajes que el bot contestó.';
comment on column daily_metrics.not_understood is 'De esas, las que el bot no entendió.';
comment on column daily_metrics.hand_offs is 'De esas, las que terminaron en una persona.';
comment on column daily_metrics.orders_confirmed is 'Pedidos que el comprador confirmó ese día.';
comment on column daily_metrics.orders_reserved is 'De los confirmados ese día, los que obtuvieron su stock.';
comment on column daily_metrics.orders_rejected is 'De los confirmados ese día, los que no.';
comment on column daily_metrics.orders_total is 'Importe con IVA de los pedidos reservados.';
comment on column daily_metrics.pre_invoices is 'Prefacturas emitidas ese día.';
comment on column daily_metrics.responses is 'Respuestas medidas (divisor del tiempo medio).';
comment on column daily_metrics.response_millis_total is 'Milisegundos desde el primer mensaje de cada ráfaga hasta su respuesta, sumados.';
comment on column daily_metrics.response_millis_max is 'La respuesta más lenta, en milisegundos.';
comment on column daily_metrics.surveys_sent is 'Encuestas enviadas.';
comment on column daily_metrics.survey_answers is 'Preguntas de encuesta contestadas.';
comment on column daily_metrics.surveys_completed is 'Encuestas contestadas hasta el final.';
comment on column daily_metrics.customers_recovered is 'Clientes dormidos que volvieron a comprar después de la encuesta.';
comment on column daily_metrics.contacts is 'Personas distintas con al menos un turno contestado.';
comment on column daily_metrics.buyers is 'Personas distintas con al menos un pedido reservado.';
comment on column daily_metrics.measured_at is 'Cuándo se calculó la fila.';
