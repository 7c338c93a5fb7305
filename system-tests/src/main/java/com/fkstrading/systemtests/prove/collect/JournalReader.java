package com.fkstrading.systemtests.prove.collect;

import com.fkstrading.contract.money.Price;
import com.fkstrading.contract.money.Quantity;
import com.fkstrading.contract.order.ClientOrderId;
import com.fkstrading.contract.order.OrderSide;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.signal.terms.OrderType;
import com.fkstrading.systemtests.prove.evidence.JournalRow;
import com.fkstrading.systemtests.prove.evidence.exchange.TradeTerms;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Reads execution's journal.
public record JournalReader(String url) {

    /// What the launcher gives its Postgres.
    private static final String CREDENTIALS = "fks";

    private static final String ALL =
            """
            select client_order_id, state, side, symbol, type, quantity, limit_price,
                   executed_quantity
            from execution.orders
            """;

    List<JournalRow> read() {
        try (var connection = DriverManager.getConnection(url, CREDENTIALS, CREDENTIALS);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(ALL)) {
            List<JournalRow> journal = new ArrayList<>();
            while (rows.next()) {
                journal.add(row(rows));
            }
            return journal;
        } catch (SQLException cause) {
            throw new IllegalStateException("cannot read execution's journal", cause);
        }
    }

    private static JournalRow row(ResultSet row) throws SQLException {
        BigDecimal limit = row.getBigDecimal("limit_price");
        return new JournalRow(
                new ClientOrderId(row.getString("client_order_id")),
                OrderStatus.valueOf(row.getString("state")),
                new TradeTerms(
                        OrderSide.valueOf(row.getString("side")),
                        row.getString("symbol"),
                        OrderType.valueOf(row.getString("type")),
                        new Quantity(row.getBigDecimal("quantity")),
                        limit == null ? null : new Price(limit)),
                new Quantity(row.getBigDecimal("executed_quantity")));
    }
}
